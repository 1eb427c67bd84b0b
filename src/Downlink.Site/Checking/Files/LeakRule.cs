using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>Drafts and posts of days to come don't get out.</summary>
internal static class LeakRule
{
    public static void Check(SiteSnapshot snapshot, BuiltFolder folder, BuildOptions options, FaultLedger faults)
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
        var present = folder.Present.ToHashSet(StringComparer.Ordinal);
        foreach (var file in held.Files.Where(file => present.Contains(file) && snapshot.Find(file) is null))
            faults.Add(FileDiagnostics.Draft(SourceSpan.Of(held.SourceOf(file) ?? ""), folder.Output.Show(file)), null);
    }
}
