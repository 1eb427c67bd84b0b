using Downlink.Diagnostics;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>
/// The theme that comes with Downlink, as files beside the assembly. A site's own theme that has the frame (<c>layouts/base.sbn-html</c>)
/// is whole and never sees it; else a site's files stand in for those of the same path, one by one.
/// </summary>
internal sealed class BuiltInTheme(DiagnosticBag diagnostics)
{
    /// <summary>The folder of a site that holds its theme, under whose paths the built-in one stands too.</summary>
    public const string Shadowed = "templates";

    private const string Folder = "theme", Frame = Shadowed + "/layouts/base.sbn-html";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Where the files of the theme lie.</summary>
    public static string FullPath { get; } = Path.Combine(AppContext.BaseDirectory, Folder);

    /// <summary>A site's own files of its theme and those of this one that it needs besides, in ordinal order.</summary>
    public IReadOnlyList<string> Complete(IReadOnlyList<string> own)
    {
        _taken.Clear();
        if (own.Contains(Frame) || !Directory.Exists(FullPath))
            return own;

        var all = new SiteWalker(AppContext.BaseDirectory, diagnostics).Files(Folder);
        _taken.UnionWith(all.Select(static path => Shadowed + path[Folder.Length..]).Except(own));
        return [.. own.Concat(_taken).Order(StringComparer.Ordinal)];
    }

    /// <summary>The full path of a file that was taken from here, or null for one of the site's own.</summary>
    public string? Locate(string path) => _taken.Contains(path) ? FullPath + path[Shadowed.Length..] : null;
}
