using System.Collections.Immutable;
using System.Text;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>The ledger of a site as it was recorded, beside what the site's sources come to now.</summary>
public sealed class SiteLedger
{
    private readonly SiteFolder _site;
    private readonly Func<PostLedger, CuratedPosts> _curate;

    private SiteLedger(SiteFolder site, PostLedger recorded, Func<PostLedger, CuratedPosts> curate) =>
        (_site, Recorded, Now, _curate) = (site, recorded, curate(recorded), curate);

    public PostLedger Recorded { get; }

    public CuratedPosts Now { get; }

    /// <summary>Whether there is a ledger at all.</summary>
    public bool IsThere => File.Exists(FullPath);

    private string FullPath => Path.Combine(_site.FullPath, PostLedger.FileName);

    /// <summary>Reports only what can't be read: what is new or gone since is the ledger's own matter.</summary>
    public static SiteLedger Read(SiteFolder site, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(site);
        var reader = new SourceReader(site.FullPath, site.Config);
        var (sources, overrides, recorded) = (reader.Read(diagnostics), reader.ReadOverrides(diagnostics), reader.ReadLedger(diagnostics));
        // What is hidden was received all the same: it keeps its line, and gets its slug back when it is shown again.
        var shown = overrides.WithNothingHidden();
        CuratedPosts Curate(PostLedger ledger) => new Curator(site.Config, shown, ledger).Curate(sources, new DiagnosticBag());
        return new SiteLedger(site, recorded, Curate);
    }

    /// <summary>Every change that <see cref="Write"/> would record, one line each.</summary>
    public ImmutableArray<string> Changes() => LedgerChanges.Between(Recorded, Now);

    /// <summary>The posts whose slug only the ledger keeps, each with the one it would get without.</summary>
    public ImmutableArray<(Post Post, Slug Otherwise)> Kept() =>
        [.. Now.Posts.Zip(_curate(PostLedger.Empty).Posts, static (now, otherwise) => (Post: now, Otherwise: otherwise.Slug))
            .Where(static pair => pair.Post.Slug != pair.Otherwise)];

    /// <summary>
    /// Records what is there now: true where the file was written, false where it says so already, null where it can't be written.
    /// </summary>
    public bool? Write(DiagnosticBag diagnostics)
    {
        var bytes = Encoding.UTF8.GetBytes(LedgerText.Of(Now));
        if (IsThere && File.ReadAllBytes(FullPath).AsSpan().SequenceEqual(bytes))
            return false;

        return AuthoredFile.Replace(_site.FullPath, PostLedger.FileName, bytes, diagnostics) ? true : null;
    }
}
