using Downlink.Configuration;
using Downlink.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Sources;

public sealed class GlobPatternTests
{
    [Fact]
    public void A_pattern_takes_the_paths_that_its_parts_take_one_after_the_other()
    {
        var patterns = Gen.Elements("**", "a", "b", "*", ".a", "?").ListOf().Where(static parts => parts.Count > 0);
        var paths = Gen.Elements("a", "b", "ab", ".a").ListOf().Where(static parts => parts.Count > 0);
        Prop.ForAll(
                Arb.From(Gen.Zip(patterns, paths)),
                static sample => new GlobPattern(new SourceGlob(string.Join('/', sample.Item1))).Matches(string.Join('/', sample.Item2))
                    == Takes([.. sample.Item1], [.. sample.Item2])
            )
            .Check(Repeatable.Runs.WithMaxTest(5000).WithEndSize(8));
    }

    [Fact]
    public void Many_folders_on_a_deep_path_take_no_time()
    {
        var pattern = new GlobPattern(new SourceGlob(string.Concat(Enumerable.Repeat("**/a/", 30)) + "b"));

        Assert.False(pattern.Matches(string.Concat(Enumerable.Repeat("a/", 200)) + "c"));
    }

    private static bool Takes(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
            return path.IsEmpty;
        if (pattern[0] == "**")
            return Takes(pattern[1..], path) || (!path.IsEmpty && path[0][0] != '.' && Takes(pattern, path[1..]));

        return !path.IsEmpty && TakesName(pattern[0], path[0]) && Takes(pattern[1..], path[1..]);
    }

    private static bool TakesName(string pattern, string name) => pattern switch
    {
        "*" => name[0] != '.',
        "?" => name.Length == 1 && name[0] != '.',
        _ => name == pattern,
    };
}
