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
    private readonly SiteSnapshot _other;
    private readonly string _basePath;

    private Mounts(SiteSnapshot built, SiteSnapshot other) =>
        (_built, _other, _basePath) = (built, other, built.Plan.Address.BasePath);

    public static Mounts Of(SnapshotMaker maker, SiteSnapshot built, DiagnosticBag diagnostics) =>
        new(built, maker.Remount(built, built.Plan.Address.BasePath.Length == 0 ? Elsewhere : "", diagnostics));

    /// <summary>
    /// A built page as it is at the root of a host, and how it compares with itself below a path; null for a file that isn't made of
    /// templates.
    /// </summary>
    /// <param name="file">Its path in the output.</param>
    /// <param name="built">What was built.</param>
    public (string AtRoot, MountComparison Comparison)? Compare(string file, string built)
    {
        if (Render(_other, file) is not { } other)
            return null;

        return _basePath.Length == 0
            ? (built, MountComparison.Of(built, other, Elsewhere))
            : (other, MountComparison.Of(other, built, _basePath));
    }

    /// <summary>Whether a page is what the sources give now, where the site was built to stand.</summary>
    public bool Makes(string file, string built) => Render(_built, file) == built;

    private static string? Render(SiteSnapshot snapshot, string file)
    {
        if (snapshot.Find(file) is not { } page || page is VerbatimPage or AssetPage)
            return null;

        using var made = snapshot.Render(page);
        if (made is null)
            return null;

        snapshot.Release(page);
        return Encoding.UTF8.GetString(made.Bytes.Span);
    }
}
