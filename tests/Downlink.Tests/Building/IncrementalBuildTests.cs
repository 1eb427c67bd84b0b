using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Tests.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Building;

public sealed class IncrementalBuildTests
{
    private static readonly BuildOptions Options = new() { Today = new DateOnly(2026, 6, 1) };

    [Fact]
    public void A_build_after_others_comes_to_what_a_build_from_nothing_comes_to() =>
        Prop.ForAll(
                Gen.Choose(0, 100_000).ToArbitrary(),
                static seed =>
                {
                    using var site = new SmallSite();
                    var edits = new SiteEdits(site.Folder, seed);
                    edits.Furnish();
                    for (var round = 0; round < 10; round++)
                    {
                        var changed = Enumerable.Range(0, round == 0 ? 9 : 1 + ((seed + round) % 2)).SelectMany(_ => edits.Next()).ToList();
                        if (round % 3 == 0)
                            edits.Mend();
                        Compare(site, $"seed {seed}, round {round}, after {string.Join(", ", changed)}");
                    }
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(25));

    /// <summary>Builds into the site's own output with what earlier builds left, and beside it without.</summary>
    private static void Compare(SmallSite site, string told)
    {
        var (kept, clean) = (Build(site, "_site", Options), Build(site, "_clean", Options with { IsFromNothing = true }));
        Assert.True(kept == clean, $"{told}:\nkept  {kept}\nclean {clean}");
        if (clean.Contains(": error ", StringComparison.Ordinal))
            return;

        var (left, right) = (site.Folder.Files("_site"), site.Folder.Files("_clean"));
        Assert.True(left.Keys.SequenceEqual(right.Keys), $"{told}: {string.Join(", ", left.Keys.Union(right.Keys).Except(left.Keys.Intersect(right.Keys)))}");
        foreach (var (path, text) in left)
            Assert.True(text == right[path], $"{told}: {path}\nkept  {text}\nclean {right[path]}");
    }

    /// <summary>What is said of it.</summary>
    private static string Build(SmallSite site, string output, BuildOptions options)
    {
        var diagnostics = new DiagnosticBag();
        if (SiteFolder.Read(site.Folder.FullPath, diagnostics) is { } folder && folder.FindOutput(site.Folder[output], diagnostics) is { } to)
            new SiteBuilder(folder, options, NoNode.Typesetter, TimeProvider.System).Build(to, diagnostics, static _ => { }, CancellationToken.None);
        return string.Join('\n', diagnostics.ToSorted().Select(static said => said.ToString()));
    }
}
