using System.Runtime.CompilerServices;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Curation;

/// <summary>The repository's own dumps, curated with the default settings.</summary>
internal static class SeedSite
{
    public static string Root { get; } = FindRoot();

    public static SiteConfig Config { get; } = new() { Title = "Downlink" };

    public static IReadOnlyList<SourceFile> Sources(DiagnosticBag diagnostics) => new SourceReader(Root, Config).Read(diagnostics);

    public static CuratedPosts Curate(DiagnosticBag diagnostics) =>
        new Curator(Config, PostOverrides.None, PostLedger.Empty).Curate(
            [.. Sources(diagnostics).Where(static source => source.Path.StartsWith("seeds/", StringComparison.Ordinal))],
            diagnostics
        );

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));
}
