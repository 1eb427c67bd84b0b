using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering.Bodies;

public class FidelityLawTests
{
    public static TheoryData<string> SeedFiles =>
        [.. Directory.EnumerateFiles(Repository.Folder("seeds"), "*.txt").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(SeedFiles))]
    public void Every_line_of_every_seed_is_read_back_from_its_body(string path)
    {
        foreach (var line in File.ReadAllLines(path).Where(line => line.Length > 0))
            AssertLaw(line, line.EndsWith("...", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_mixture_of_hazards_is_read_back_from_its_body()
    {
        var pieces = Gen.Elements(HazardousText.Pieces).ListOf().Select(string.Concat);
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
        var html = new BodyRenderer(new SiteConfig { Title = "t" }, NoNode.Typesetter).Render(entry, new DiagnosticBag()).Html;
        Assert.Equal(BodyText.WithoutSpaces(line), BodyText.ReadBack(html));
    }
}
