using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering.Bodies;

public class FidelityLawTests
{
    private static readonly string[] Hazards =
    [
        "_", "*", "<", ">", "&", "&amp;", "&#0;", "\"", "'", "`", "{{ x }}", "[C]", "[代码]", "[公式]", "[Math]", "[没有学习过程]", "[代", "𝑊", "𠀀", "👩‍🔬", "🔖", "\u0000",
        "\uD800", "\uDC00", "\u0001", "\u000B", "\u000C", "\u001B", "\u007F", "\u0085", "\u009F", "\uFFFE", "\uFEFF", "\u00A0", "\u3000", "\u2028", "\r", "\n", "\t",
        "1. ", "2. ", "1.深", "1、", "2、", "一、", "二、", "3.6", "2014. ", "图 3. ", "p_{ii}", "x_1w_1", "$a_b$", "</p>", "<script>", "<!--", "-->", "]]>",
        "https://arxiv.org/pdf/2107.11291", "https://arxiv.org/abs/1706.03762v2，", "http://a.b/c?d=e&f=<g>", "https://", "https://例子.cn/x", "https://a.b/(c)", "论文地址: ",
        "。 ", "！", "？ ", ". ", "... ", "...", "，", ", ", "：", ": ", "（", "）", "(", ")", "“", "”", " ", "  ", "的", "概述 ", "Overview ", "分布式", "训练的方法", "DDP", "batch_size",
    ];

    public static TheoryData<string> SeedFiles => [.. Directory.EnumerateFiles(Repository.Folder("seeds"), "*.txt").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(SeedFiles))]
    public void Every_line_of_every_seed_is_read_back_from_its_body(string path)
    {
        foreach (var line in File.ReadAllLines(path).Where(line => line.Length > 0))
            AssertLaw(line, line.EndsWith("...", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_mixture_of_hazards_is_read_back_from_its_body()
    {
        var pieces = Gen.Elements(Hazards).ListOf().Select(string.Concat);
        var property = Prop.ForAll(
            Arb.From(Gen.Zip(pieces, Gen.Elements(true, false))),
            sample => AssertLaw(sample.Item1, sample.Item2));
        property.Check(Repeatable.Runs.WithMaxTest(3000).WithEndSize(40));
    }

    [Fact]
    public void Any_text_is_read_back_from_its_body()
    {
        var property = Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => AssertLaw(text ?? "", isTruncated: true));
        property.Check(Repeatable.Runs.WithMaxTest(1000));
    }

    private static void AssertLaw(string line, bool isTruncated)
    {
        var entry = new Entry
        {
            Kind = EntryKind.PlainText,
            Body = line,
            Origin = SourceSpan.Of("seeds/a.txt"),
            Index = 0,
            IsTruncated = isTruncated,
        };
        var html = new BodyRenderer(new SiteConfig { Title = "t" }).Render(entry, new DiagnosticBag()).Html;
        Assert.Equal(BodyText.WithoutSpaces(line), BodyText.ReadBack(html));
    }
}
