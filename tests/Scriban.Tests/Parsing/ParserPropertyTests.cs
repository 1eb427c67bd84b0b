using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Scriban.Parsing;
using Scriban.Tests.Cases;

namespace Scriban.Tests.Parsing;

public sealed class ParserPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261122, 11).WithMaxTest(600);

    [Fact]
    public void Parsing_random_text_never_throws() =>
        Prop.ForAll(RandomTemplate.Arbitrary, text => Parser.Parse(text).Messages.All(message => LiesIn(text, message.Span))).Check(Fixed);

    [Fact]
    public void Parsing_random_code_never_throws() =>
        Prop.ForAll(RandomTemplate.Arbitrary, text =>
        {
            Parser.Parse("{{ " + text);
            Parser.Parse(text, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
            Parser.Parse("+++\n" + text, lexerOptions: new LexerOptions { Mode = ScriptMode.FrontMatterAndContent });
        }).Check(Fixed);

    [Fact]
    public void Parsing_the_start_of_any_case_never_throws()
    {
        foreach (var template in CaseFile.ReadAll().Select(recorded => recorded.Template))
        {
            for (var length = 0; length < template.Length; length++) Parser.Parse(template[..length]);
        }
    }

    [Theory]
    [InlineData("{{ ", "(", "1")]
    [InlineData("{{ ", "[", "1")]
    [InlineData("{{ ", "{a:", "1")]
    [InlineData("{{ x", "[x", "")]
    [InlineData("{{ ", "!", "x")]
    [InlineData("{{ ", "1+", "1")]
    [InlineData("{{ x", ".y", "")]
    [InlineData("{{ x", " | f", "")]
    [InlineData("{{ ", "x ? y : ", "z")]
    [InlineData("{{ ", "do;", "")]
    [InlineData("", "{{ if x }}", "")]
    [InlineData("", "{{ for x in y }}", "")]
    [InlineData("{{ ", "$\"{", "")]
    [InlineData("{{ ", "f(", "")]
    public void Deep_nesting_is_an_error_and_no_overflow(string start, string repeated, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, 20_000)) + end;

        Assert.True(Parser.Parse(text).Messages.HasErrors);
        Assert.True(Parser.Parse(text, parserOptions: new ParserOptions { ExpressionDepthLimit = 0 }).Messages.Count >= 0);
    }

    [Theory]
    [InlineData("{{ capture a.b.c }}x{{ end }}")]
    [InlineData("{{ for a.b in [] }}{{ end }}")]
    [InlineData("{{ f x.y 1 (2) | g [3] ? {a: -4} : $\"{5}\" }}")]
    [InlineData("{{ x[1].y = do; ret 1; end }}")]
    [InlineData("{{ if !a && b }}{{ case c }}{{ when 1 || 2 }}{{ end }}{{ else if d }}{{ end }}")]
    [InlineData("{{ g(x, y) = x + y; ++a.b; c[0]--; readonly d }}")]
    public void Statements_in_a_row_are_not_deep(string statement) =>
        Assert.Empty(Parser.Parse(string.Concat(Enumerable.Repeat(statement, 1_000))).Messages);

    [Fact]
    public void Else_if_may_follow_as_often_as_one_likes()
    {
        var text = "{{ if x }}a" + string.Concat(Enumerable.Repeat("{{ else if x }}a", 10_000)) + "{{ end }}";

        Assert.Empty(Parser.Parse(text).Messages);
    }

    [Theory]
    [InlineData("{{ x }} text\n")]
    [InlineData("{{ 'a' | string.append \"b\" }}{{ [1, 2, {a: 3}] }}")]
    [InlineData("{{ ) }}{{ \"")]
    [InlineData("{ {%{ }%} ")]
    public void Parsing_takes_time_in_proportion_to_the_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Parser.Parse(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(40), $"{watch.Elapsed}");
    }

    private static bool LiesIn(string text, SourceSpan span) => span.Start.Offset >= 0 && span.Start.Offset <= text.Length;
}
