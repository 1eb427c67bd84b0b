using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>
/// The site planned once more to stand elsewhere: below a path if it was built for the root of a host, at the root if below a path.
/// </summary>
internal sealed class Mounts
{
    /// <summary>No text of a post holds it, so that where it stands it is the path.</summary>
    private const string Elsewhere = "/downlink-mounted-elsewhere";

    private readonly SiteSnapshot _built;
    private readonly SiteSnapshot? _atRoot;
    private readonly SiteSnapshot? _below;
    private readonly string _path;

    private Mounts(SiteSnapshot built, SiteSnapshot? atRoot, SiteSnapshot? below, string path) =>
        (_built, _atRoot, _below, _path) = (built, atRoot, below, path);

    public static Mounts Of(SnapshotMaker maker, SiteSnapshot built, DiagnosticBag diagnostics)
    {
        var address = built.Plan.Address;
        // Without an address pages lack what needs one, under any path: then both plans are made with one.
        var origin = address.Origin ?? "https://downlink.invalid";
        SiteSnapshot At(string path) => maker.Remount(built, new Uri(origin + path), diagnostics);
        return address switch
        {
            { Origin: null } => new Mounts(built, At("/"), At(Elsewhere), Elsewhere),
            { BasePath.Length: 0 } => new Mounts(built, null, At(Elsewhere), Elsewhere),
            _ => new Mounts(built, At("/"), null, address.BasePath),
        };
    }

    /// <summary>
    /// A built page as it is at the root of a host, and how it compares with itself below a path; null for a file that isn't made of
    /// templates.
    /// </summary>
    public (HtmlPage Page, MountComparison Comparison)? Compare(HtmlPage built)
    {
        var atRoot = _atRoot is null ? built.Text : Render(_atRoot, built.Path);
        var below = _below is null ? built.Text : Render(_below, built.Path);
        if (atRoot is null || below is null)
            return null;

        var page = _atRoot is null ? built : HtmlPage.Read(built.Path, atRoot);
        return (page, MountComparison.Of(atRoot, below, _path));
    }

    /// <summary>Whether a page is what the sources give now, where the site was built to stand.</summary>
    public bool Makes(HtmlPage built) => Render(_built, built.Path) == built.Text;

    private static string? Render(SiteSnapshot snapshot, string file) =>
        snapshot.Find(file) is { } page and not (VerbatimPage or AssetPage) && snapshot.Render(page) is { } made
            ? Encoding.UTF8.GetString(made.Bytes.Span)
            : null;
}
