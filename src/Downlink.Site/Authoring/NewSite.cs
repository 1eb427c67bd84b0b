using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Output;

namespace Downlink.Authoring;

/// <summary>
/// A site that is about to be: settings, a first post and a page in one language, the workflow that publishes it, what git ignores, and the
/// theme if it is asked for. What it begins with lies beside the assembly, in <c>starter/</c>: <c>any/</c> for all and a folder a language,
/// with <c>_</c> for the dot before a name, as dot files get lost in packages.
/// </summary>
public sealed record NewSite
{
    private const string Anything = "any", Dates = "yyyy-MM-dd";

    /// <summary>The languages in which a site can begin.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "zh-CN"];

    private static readonly string Version = typeof(NewSite).Assembly.GetName().Version?.ToString(3) ?? "";

    private static readonly string Starter = Path.Combine(AppContext.BaseDirectory, "starter");

    public required string Title { get; init; }

    /// <summary>One of <see cref="Languages"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The day of the first post.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether the theme is written out, to be changed.</summary>
    public bool WithTheme { get; init; }

    /// <summary>
    /// Whether a folder, or a file of its name, is in a new site's way: an empty one isn't, nor one that holds git's own folder alone.
    /// </summary>
    public static bool IsInTheWay(string folder) =>
        File.Exists(folder)
        || (
            Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any(static item => Path.GetFileName(item) is not ".git")
        );

    /// <summary>
    /// Writes the site into a folder that is empty or isn't there; the paths written, or null, with the reason reported and nothing left
    /// behind.
    /// </summary>
    public ImmutableArray<string>? Create(string folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (IsInTheWay(folder))
        {
            diagnostics.Add(AuthoringDiagnostics.FolderNotEmpty(folder));
            return null;
        }

        var written = new List<string>();
        foreach (var (path, bytes) in Files())
        {
            if (!AuthoredFile.Create(folder, path, bytes, diagnostics))
            {
                Undo(folder, written);
                return null;
            }

            written.Add(path);
        }

        return [.. written];
    }

    private IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        foreach (var part in (string[])[Anything, Language])
        {
            foreach (var (path, file) in FilesOf(Path.Combine(Starter, part)))
                yield return (string.Join('/', path.Split('/').Select(WithDot)), Encoding.UTF8.GetBytes(Filled(File.ReadAllText(file))));
        }

        foreach (var (path, file) in WithTheme ? FilesOf(BuiltInTheme.FullPath) : [])
            yield return ($"{BuiltInTheme.Shadowed}/{path}", File.ReadAllBytes(file));
    }

    private static IEnumerable<(string Path, string File)> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), File: file))
            .OrderBy(static item => item.Path, StringComparer.Ordinal);

    private static string WithDot(string name) => name.StartsWith('_') ? "." + name[1..] : name;

    private string Filled(string text) => text
        .Replace("@TITLE_TEXT@", MarkdownEscape.Inline(Title), StringComparison.Ordinal)
        .Replace("@TITLE@", YamlText.Of(Title), StringComparison.Ordinal)
        .Replace("@DATE@", Today.ToString(Dates, CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("@VERSION@", Version, StringComparison.Ordinal);

    /// <summary>Takes away what was written before the disk refused, and the folders made for it.</summary>
    private static void Undo(string folder, List<string> written)
    {
        foreach (var path in written)
            File.Delete(Path.Combine(folder, path));
        foreach (var path in written.OrderByDescending(static path => path.Length))
            RemoveWhereEmpty(folder, Path.GetDirectoryName(path));
    }

    private static void RemoveWhereEmpty(string folder, string? inner)
    {
        for (; !string.IsNullOrEmpty(inner); inner = Path.GetDirectoryName(inner))
        {
            var full = Path.Combine(folder, inner);
            if (Directory.Exists(full) && !Directory.EnumerateFileSystemEntries(full).Any())
                Directory.Delete(full);
        }
    }
}
