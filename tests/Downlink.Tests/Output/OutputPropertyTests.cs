using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Output;

public sealed class OutputPropertyTests
{
    private static readonly string[] Names = ["a", "b", "c", "甲", "B2"];

    private static readonly Gen<Dictionary<string, string>> Sites =
        Gen.Elements(Names).ArrayOf(2).Select(parts => string.Join('/', parts) + ".html")
            .Zip(Gen.Elements("", "x", "yy", new string('z', 100_000)))
            .ListOf(6)
            .Select(files => files.GroupBy(file => file.Item1).ToDictionary(group => group.Key, group => group.First().Item2));

    [Fact]
    public void A_row_of_builds_ends_where_a_clean_one_does() =>
        Prop.ForAll(Sites.ListOf(4).ToArbitrary(), builds =>
        {
            if (builds.Count == 0)
                return true;

            using var grown = new OutputFixture();
            using var clean = new OutputFixture();
            foreach (var build in builds)
                Assert.NotNull(grown.Build([.. build.Select(file => (file.Key, file.Value))]).Report);
            clean.Build([.. builds[^1].Select(file => (file.Key, file.Value))]);

            return grown.Site.SequenceEqual(clean.Site) && FoldersOf(grown).SequenceEqual(FoldersOf(clean));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20260101, 7));

    private static IEnumerable<string> FoldersOf(OutputFixture fixture) =>
        Directory.EnumerateDirectories(fixture.Output.FullPath, "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(fixture.Output.FullPath, folder))
            .Order(StringComparer.Ordinal);
}
