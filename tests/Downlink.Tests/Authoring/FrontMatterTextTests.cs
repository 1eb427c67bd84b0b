using Downlink.Authoring;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Authoring;

public sealed class FrontMatterTextTests
{
    private const string Marks = "\"'\\:#-[]{},&*!|>%@`~?= \t\n\r\0\u0085\u2028\uFEFF";

    /// <summary>Words that YAML takes for something else, marks that mean something to it, and any characters.</summary>
    private static readonly Gen<string> Titles = Gen.OneOf(
        Gen.Elements(
            "no",
            "null",
            "~",
            "3.11",
            "0x1F",
            "2026-01-11",
            "- a",
            "a: b",
            "# 1",
            "---",
            "...",
            "key:",
            "a #b",
            "'",
            "!!str x",
            "<<",
            "=",
            "他说：“好”",
            "C# 与 F#",
            "𝑊 的梯度",
            ".inf"
        ),
        Gen.Select(
            Gen.ListOf(
                Gen.OneOf(
                    Gen.Elements(Marks.ToCharArray()),
                    Gen.Elements("目标检测aZ9 é".ToCharArray()),
                    Gen.Choose(0, 0xFFFF).Select(static value => (char)value)
                )
            ),
            static characters => string.Concat(characters)
        )
    );

    [Fact]
    public void Any_title_and_label_reads_back_as_it_was() => Prop.ForAll(Titles.ToArbitrary(), static title =>
    {
        var label = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var read = Read(new FrontMatter { Title = title, Categories = [label, "x"], Tags = [label] });
        Assert.Equal(OneLine(title), read.Title);
        Assert.Equal(new[] { Kept(label), "x" }.Where(static text => text.Length > 0).Distinct(), read.Categories);
        Assert.Equal(new[] { Kept(label) }.Where(static text => text.Length > 0), read.Tags);
    }).Check(Repeatable.Runs);

    [Theory]
    [InlineData("状态空间模型入门", "状态空间模型入门")]
    [InlineData("Attention Is All You Need", "Attention Is All You Need")]
    [InlineData("C: 指针", "\"C: 指针\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("2026", "\"2026\"")]
    [InlineData("a\nb \"c\"", "\"a\\nb \\\"c\\\"\"")]
    public void Only_what_yaml_could_misread_stands_in_quotes(string title, string written) => Assert.Equal(written, YamlText.Of(title));

    [Fact]
    public void All_that_was_told_reads_back()
    {
        var told = new FrontMatter
        {
            Title = "A",
            Date = new DateOnly(2026, 1, 11),
            Slug = "a-b",
            Categories = ["ssm", "a: b"],
            Tags = ["x"],
            IsDraft = true,
        };
        var read = Read(told);
        Assert.Equal((told.Title, told.Date, told.Slug, told.IsDraft), (read.Title, read.Date, read.Slug, read.IsDraft));
        Assert.Equal(["ssm", "a: b", "x"], [.. read.Categories, .. read.Tags]);
        Assert.Equal(
            "---\ntitle: A\ndate: 2026-01-11\nslug: a-b\ncategories: [ssm, \"a: b\"]\ntags: [x]\ndraft: true\n---\n",
            FrontMatterText.Of(told)
        );
    }

    /// <summary>
    /// What a reader of front matter leaves of a text: no space around it, and no half characters, which UTF-8 can't hold.
    /// </summary>
    private static string Kept(string text) => string.Concat(text.EnumerateRunes().Select(static rune => rune.ToString())).Trim();

    /// <summary>A title is one line.</summary>
    private static string OneLine(string title) =>
        string.Join(' ', Kept(title).Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static FrontMatter Read(FrontMatter written)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceFile { Path = "content/posts/a.md", Text = FrontMatterText.Of(written) + "\nText.\n" };
        var entry = new MarkdownReader(new SiteConfig { Title = "Small" }).Read(source, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("\nText.\n", entry.Body);
        return entry.FrontMatter ?? throw new InvalidOperationException("a Markdown file has front matter");
    }
}
