using FsCheck;
using FsCheck.Fluent;
using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class StringFunctionsTests
{
    [Theory]
    [InlineData("Hel\tlo\n\"W\\orld", @"Hel\tlo\n\""W\\orld")]
    [InlineData("\0\b\f\r\v\u001b'", @"\0\b\f\r\v\u001b'")]
    [InlineData("é😀", "é😀")]
    [InlineData("", "")]
    public void Escapes_as_a_string_literal_does(string text, string expected)
    {
        Assert.Equal(expected, StringFunctions.Escape(text));
        Assert.Equal($"\"{expected}\"", StringFunctions.Literal(text));
    }

    [Theory]
    [InlineData("abc", "b", true, false, false)]
    [InlineData("abc", "a", true, true, false)]
    [InlineData("abc", "c", true, false, true)]
    [InlineData("abc", "B", false, false, false)]
    [InlineData("abc", null, false, false, false)]
    [InlineData(null, "a", false, false, false)]
    public void Finds_by_the_letter(string? text, string? value, bool contains, bool starts, bool ends)
    {
        Assert.Equal(contains, StringFunctions.Contains(text, value));
        Assert.Equal(starts, StringFunctions.StartsWith(text, value));
        Assert.Equal(ends, StringFunctions.EndsWith(text, value));
    }

    [Theory]
    [InlineData("Scriban", "sCRIBAN", true)]
    [InlineData("a", "b", false)]
    [InlineData(null, null, true)]
    public void Ignores_case_where_asked_to(string? text, string? value, bool expected) =>
        Assert.Equal(expected, StringFunctions.EqualsIgnoreCase(text, value));

    [Fact]
    public void Trims_either_end()
    {
        Assert.Equal("a", StringFunctions.Strip(" \ta\n"));
        Assert.Equal("a\n", StringFunctions.LeftStrip(" \ta\n"));
        Assert.Equal(" \ta", StringFunctions.RightStrip(" \ta\n"));
        Assert.Equal("abc", StringFunctions.StripNewlines("a\r\nb\nc\r"));
    }

    [Fact]
    public void Puts_texts_together()
    {
        Assert.Equal("ab", StringFunctions.Append("a", "b"));
        Assert.Equal("ba", StringFunctions.Prepend("a", "b"));
        Assert.Equal("a", StringFunctions.Append("a", null));
        Assert.Equal("b", StringFunctions.Append(null, "b"));
    }

    [Theory]
    [InlineData("5", 5, "    5", "5    ")]
    [InlineData("hello", 2, "hello", "hello")]
    [InlineData(null, 2, "  ", "  ")]
    public void Pads_with_spaces(string? text, int width, string left, string right)
    {
        Assert.Equal(left, StringFunctions.PadLeft(text, width));
        Assert.Equal(right, StringFunctions.PadRight(text, width));
    }

    [Theory]
    [InlineData("abcabc", "c", null, null, 2)]
    [InlineData("abcabc", "c", 3, null, 5)]
    [InlineData("abcabc", "c", 0, 2, -1)]
    [InlineData("abcabc", "z", null, null, -1)]
    [InlineData(null, "z", null, null, -1)]
    public void Finds_the_first_place(string? text, string search, int? start, int? count, int expected) =>
        Assert.Equal(expected, StringFunctions.IndexOf(text, search, start, count));

    [Fact]
    public void Finds_a_place_by_another_comparison() =>
        Assert.Equal(1, StringFunctions.IndexOf("aBc", "b", comparison: StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData(null, true, true, 0)]
    [InlineData("", true, true, 0)]
    [InlineData(" \t", false, true, 2)]
    [InlineData("a", false, false, 1)]
    public void Measures_a_text(string? text, bool empty, bool whitespace, int size)
    {
        Assert.Equal(empty, StringFunctions.Empty(text));
        Assert.Equal(whitespace, StringFunctions.Whitespace(text));
        Assert.Equal(size, StringFunctions.Size(text));
    }

    [Theory]
    [InlineData("aXbX", "X", "-", "a-b-", "a-bX", "aXb-")]
    [InlineData("abc", "X", "-", "abc", "abc", "abc")]
    [InlineData("aXbX", "X", "", "ab", "abX", "aXb")]
    [InlineData("aXbX", "X", null, "ab", "abX", "aXb")]
    [InlineData(null, "X", "-", "", "", "")]
    public void Replaces_all_the_first_or_the_last(string? text, string match, string? by, string all, string first, string last)
    {
        Assert.Equal(all, StringReplacements.Replace(text, match, by));
        Assert.Equal(first, StringReplacements.ReplaceFirst(text, match, by));
        Assert.Equal(last, StringReplacements.ReplaceFirst(text, match, by, fromEnd: true));
    }

    [Fact]
    public void Removes_all_the_first_or_the_last()
    {
        Assert.Equal("ab", StringReplacements.Remove("aXbX", "X"));
        Assert.Equal("abX", StringReplacements.RemoveFirst("aXbX", "X"));
        Assert.Equal("aXb", StringReplacements.RemoveLast("aXbX", "X"));
    }

    [Fact]
    public void Refuses_to_replace_nothing() =>
        Assert.ThrowsAny<ArgumentException>(() => StringReplacements.Replace("a", "", "b"));

    [Fact]
    public void Escapes_no_text_shorter_than_it_was() =>
        Prop.ForAll<NonNull<string>>(text => StringFunctions.Escape(text.Get)?.Length >= text.Get.Length).Check(Repeatable.Runs);
}
