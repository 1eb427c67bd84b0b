using System.Globalization;
using Downlink.Publishing;

namespace Downlink.Cli.Printing;

/// <summary>Prints what was published, or what would be: every file that is added, changed or removed, with its size.</summary>
internal sealed class PublishPrinter(Terminal terminal)
{
    public void Print(PublishReport report, PublishOptions options)
    {
        var where = SafeText.Of($"{options.Branch} of {GitWords.WithoutCredentials(options.Remote)}");
        if (options.IsDryRun)
        {
            foreach (var change in report.Changes)
                terminal.Output.WriteLine(SafeText.Of(Line(change)));
        }

        if (report.IsDirty && !report.Changes.IsEmpty)
            terminal.Errors.WriteLine("The site's folder has changes that aren't committed; they are in what was built");
        terminal.Output.WriteLine(
            report.Changes.IsEmpty ? $"Nothing to publish: {where} holds the site as it was built" : Summary(report, where)
        );
    }

    private static string Summary(PublishReport report, string where)
    {
        var added = report.Changes.Count(static change => change.Before is null);
        var removed = report.Changes.Count(static change => change.After is null);
        var verb = report.Commit is null ? "Would publish" : "Published";
        var commit = report.Commit is null ? "" : $" as {report.Commit[..12]}";
        var fresh = report.IsNewBranch ? ", a new branch" : "";
        return $"{verb} {Counted.Of(report.Files, "file")} to {where}{fresh}{commit}: {added} added, {report.Changes.Length - added - removed} changed, {removed} removed, {report.Kept.Length} kept";
    }

    private static string Line(FileChange change) => change switch
    {
        { Before: null } => $"+ {change.Path} ({Size(change.After)} bytes)",
        { After: null } => $"- {change.Path} ({Size(change.Before)} bytes)",
        _ => $"~ {change.Path} ({Size(change.Before)} to {Size(change.After)} bytes)",
    };

    private static string Size(long? bytes) => bytes.GetValueOrDefault().ToString("N0", CultureInfo.InvariantCulture);
}
