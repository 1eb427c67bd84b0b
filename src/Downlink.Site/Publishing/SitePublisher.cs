using System.Collections.Immutable;
using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Pages;

namespace Downlink.Publishing;

/// <summary>
/// Commits a built site to a branch of its own and pushes that: what was built, what the branch's owner keeps, and nothing else.
/// </summary>
public sealed class SitePublisher(SiteFolder site, PublishOptions options, DateOnly today)
{
    /// <summary>Null, and the remote as it was, where the site isn't published; why has been reported.</summary>
    public async Task<PublishReport?> PublishAsync(DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (BuildRecord.Read(site, today) is not { } record)
        {
            diagnostics.Add(PublishDiagnostics.NotBuilt());
            return null;
        }

        var output = new OutputFolder(record.Output, NameOf(record.Output));
        if (await PublishGate.PassAsync(site, record, output, diagnostics, cancellation) is not { } manifest
            || PublishRepository.Open(site.FullPath, options, diagnostics, cancellation) is not { } repository)
        {
            return null;
        }

        if (repository.HeadBranch == options.Branch)
            diagnostics.Add(PublishDiagnostics.SourceBranch(options.Branch));
        else if (repository.Fetch() is not { } before)
            return null;
        // On a detached head nothing else tells the branch that was left, and no site publishes its settings.
        else if (before.Files.Any(file => file.Path == repository.Folder + SiteFiles.Configuration))
            diagnostics.Add(PublishDiagnostics.BranchOfSources(options.Branch, repository.Folder + SiteFiles.Configuration));
        else
            return Publish(repository, before, output, manifest, diagnostics, cancellation);
        return null;
    }

    private PublishReport? Publish(
        PublishRepository repository,
        BranchState before,
        OutputFolder output,
        OutputManifest manifest,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        var hasSha256 = repository.HasSha256Names;
        var built = Forsaken.Run(() => BuiltSite.Read(output, manifest, hasSha256), cancellation);
        var list = before.Files.FirstOrDefault(static file => file.Path == KeepList.FileName);
        var kept = before.Kept(KeepList.Read(list is null ? "" : repository.TextOf(list)), built);
        ImmutableArray<TreeEntry> files = [.. built, .. kept];
        var report = new PublishReport
        {
            Changes = before.ChangesTo(files),
            Kept = [.. kept.Select(static file => file.Path)],
            Files = built.Length,
            IsNewBranch = before.Commit is null,
            IsDirty = repository.IsDirty,
        };
        if (report.Changes.IsEmpty || options.IsDryRun)
            return report;

        var commit = repository.Commit(before, files, output, Message(repository, report.IsDirty));
        return commit is not null && !diagnostics.HasErrors && repository.Push(before, commit) ? report with { Commit = commit } : null;
    }

    private string Message(PublishRepository repository, bool isDirty)
    {
        var message = new StringBuilder($"Publish {site.Config.Title.ReplaceLineEndings(" ")}\n\n");
        var branch = repository.HeadBranch is { } name ? $" of {name}" : "";
        message.Append(repository.Head is { } head ? $"Source: {head}{branch}" : "Source: not committed");
        return message.Append(isDirty ? ", with changes that weren't committed\n" : "\n").ToString();
    }

    private string NameOf(string output)
    {
        var relative = Path.GetRelativePath(site.FullPath, output).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? output : relative;
    }
}
