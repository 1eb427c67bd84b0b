using Downlink.Configuration;
using Downlink.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Configuration;

public sealed class PostOverridesTests
{
    private readonly DiagnosticBag _diagnostics = new();

    private PostOverrides Read(string yaml) => PostOverridesReader.Read("content/overrides.yml", yaml, _diagnostics);

    private IEnumerable<string> Problems => _diagnostics.ToSorted().Select(d => $"{d.Code} {d.Span.Line},{d.Span.Column}");

    [Fact]
    public void Everything_that_can_be_decided_is_read()
    {
        var found = Read("""
            0123456:
              title: 新标题
              slug: new-title
              aliases: [/old/]
              categories: [ssm, detection]
              date: 2026-01-11
              hide: true
              merge: [abcdef0]
              split: ["seeds/000.txt:5"]
            """).For("0123456789abcdef");

        Assert.Empty(Problems);
        Assert.NotNull(found);
        Assert.Equal(("新标题", "new-title", new DateOnly(2026, 1, 11), true), (found.Title, found.Slug, found.Date, found.IsHidden));
        Assert.Equal("/old/", Assert.Single(found.Aliases));
        Assert.Equal(["ssm", "detection"], found.Categories.ToArray());
        Assert.Equal("abcdef0", Assert.Single(found.Merge));
        Assert.Equal(new LineReference("seeds/000.txt", 5), Assert.Single(found.Split));
    }

    [Theory]
    [InlineData("0123: {title: x}", "DL0120 1,1")]
    [InlineData("hello-world: {title: x}", "DL0120 1,1")]
    [InlineData("0123456: {titel: x}", "DL0101 1,11")]
    [InlineData("0123456: x", "DL0102 1,10")]
    [InlineData("0123456: {date: yesterday}", "DL0103 1,17")]
    [InlineData("0123456: {date: 2026-02-30}", "DL0103 1,17")]
    [InlineData("0123456: {aliases: [/../x]}", "DL0103 1,21")]
    [InlineData("0123456: {split: [seeds/000.txt]}", "DL0103 1,19")]
    [InlineData("0123456: {split: [../000.txt:4]}", "DL0103 1,19")]
    [InlineData("0123456: {hide: perhaps}", "DL0102 1,17")]
    public void What_is_wrong_is_named_with_its_place(string yaml, string problem)
    {
        Read(yaml);

        Assert.Equal(problem, Assert.Single(Problems));
    }

    [Fact]
    public void A_decision_about_no_post_is_a_warning_and_one_about_several_an_error()
    {
        string[] ids = ["aaaaaaa1", "aaaaaaa2", "bbbbbbb1"];

        Read("aaaaaaa: {hide: true}\nbbbbbbb: {merge: [ddddddd]}\nbbbbbbb1: {hide: true}\nccccccc: {}\neeeeeee: {}")
            .Check(ids, [.. ids, "eeeeeee1"], _diagnostics);

        Assert.Equal(["DL0122 1,1", "DL0121 2,1", "DL0123 3,1", "DL0121 4,1", "DL0121 5,1"], Problems);
        Assert.Equal(3, _diagnostics.ToSorted().Count(static diagnostic => diagnostic.Severity == Severity.Warning));
        Assert.Contains("copy of another post", _diagnostics.ToSorted()[4].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_that_nobody_decided_about_has_no_override() => Assert.Null(Read("").For("0123456789"));

    [Fact]
    public void Line_references_read_back_as_they_were_written()
    {
        var references = Gen.Elements("a.txt", "seeds/b c.txt", "种/子.txt")
            .SelectMany(_ => Gen.Choose(1, 1_000_000), (file, line) => new LineReference(file, line));

        Prop.ForAll(references.ToArbitrary(), reference => LineReference.TryParse(reference.ToString(), out var read) && read == reference)
            .Check(Repeatable.Runs);
    }
}
