using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>
/// Drafts and posts of days to come don't get out: neither by a build that was told to publish them, nor as files of an earlier one.
/// </summary>
internal static class LeakRule
{
    /// <summary>Checks a site and gives the files that are left of what isn't published.</summary>
    public static HashSet<string> Check(SiteSnapshot snapshot, BuiltFolder folder, BuildOptions options, FaultLedger faults)
    {
        foreach (var page in snapshot.Plan.Pages)
        {
            var file = folder.Output.Show(page.Permalink.OutputPath);
            if (page is PostPage { Post: { IsDraft: true } draft })
                faults.Add(FileDiagnostics.Draft(draft.Winner.Origin, file), null);
            else if (page is ContentPage { Entry: { FrontMatter.IsDraft: true } entry })
                faults.Add(FileDiagnostics.Draft(entry.Origin, file), null);
            else if (page is PostPage { Post: { Winner.FrontMatter: not null } post } && post.Date > options.Today)
                faults.Add(FileDiagnostics.Future(post.Winner.Origin, file), null);
        }

        var held = new HeldBack(snapshot);
        var left = folder
            .Present.Where(file => held.SourceOf(file) is not null && snapshot.Find(file) is null or VerbatimPage)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in left)
            faults.Add(FileDiagnostics.Draft(SourceSpan.Of(held.SourceOf(file) ?? ""), folder.Output.Show(file)), null);
        return left;
    }
}
