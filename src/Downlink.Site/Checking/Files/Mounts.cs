using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Rendering;

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

    /// <summary>A built page at both places; null for a file that isn't made of templates.</summary>
    /// <param name="file">Its path in the output.</param>
    /// <param name="built">What was built.</param>
    public MountedPage? Mount(string file, ReadOnlyMemory<byte> built)
    {
        if (Render(_other, file) is not { } other)
            return null;

        return _basePath.Length == 0
            ? new MountedPage(other, built, other.Bytes, Elsewhere)
            : new MountedPage(other, other.Bytes, built, _basePath);
    }

    /// <summary>Whether a page is what the sources give now, where the site was built to stand.</summary>
    public bool Makes(string file, ReadOnlyMemory<byte> built)
    {
        using var made = Render(_built, file);
        return made?.Bytes.Span.SequenceEqual(built.Span) == true;
    }

    private static OutputFile? Render(SiteSnapshot snapshot, string file)
    {
        if (snapshot.Find(file) is not { } page || page is VerbatimPage or AssetPage)
            return null;

        var made = snapshot.Render(page);
        snapshot.Drop(page);
        return made;
    }
}
