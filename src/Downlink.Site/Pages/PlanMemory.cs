using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>What a <see cref="SitePlanner"/> found in its last run, for the next to take what it would find again.</summary>
public sealed class PlanMemory
{
    private (CuratedPosts Curated, SiteConfig Config, SiteFiles Files, AssetSet Assets, SitePlan Plan, ImmutableArray<Diagnostic> Said)? _last;

    /// <summary>Where each post stands.</summary>
    internal ListMemory<Post, string> Paths { get; } = new();

    /// <summary>The last plan with the posts of now, where only these have changed and none of them moves; otherwise a new one.</summary>
    internal SitePlan Make(
        CuratedPosts curated,
        SiteConfig config,
        SiteFiles files,
        AssetSet assets,
        DiagnosticBag diagnostics,
        Func<DiagnosticBag, SitePlan> make
    )
    {
        if (
            _last is not { } last
            || last.Config != config
            || last.Files != files
            || last.Assets != assets
            || !AreOfOnePlan(last.Curated, curated)
            || PostExchange.Between(last.Plan.Posts, curated.Posts, files.Beside) is not { } exchange
        )
        {
            var said = new DiagnosticBag();
            _last = last = (curated, config, files, assets, make(said), said.ToSorted());
        }
        else
        {
            _last = last = last with { Curated = curated, Plan = exchange.In(last.Plan, curated.Posts) };
        }

        foreach (var diagnostic in last.Said)
            diagnostics.Add(diagnostic);
        return last.Plan;
    }

    private static bool AreOfOnePlan(CuratedPosts one, CuratedPosts other) =>
        Difference.Between(one.Pages, other.Pages).IsNone
        && Difference.Between(one.Introductions, other.Introductions).IsNone
        && one.Categories == other.Categories
        && one.Dumps.AsSpan().SequenceEqual(other.Dumps.AsSpan());
}
