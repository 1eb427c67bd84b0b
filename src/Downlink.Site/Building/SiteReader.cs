using System.Collections.Immutable;
using System.Text;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>Reads a whole site from the disk.</summary>
/// <param name="site">The site.</param>
/// <param name="diagnostics">Where what can't be read is reported.</param>
/// <param name="memory">What the last run read, as far as it holds; nothing for a run that stands alone.</param>
public sealed class SiteReader(SiteFolder site, DiagnosticBag diagnostics, DiskMemory? memory = null)
{
    private readonly SiteWalker _walker = new(site.FullPath, diagnostics, memory);
    private readonly DiskMemory _memory = memory ?? new DiskMemory();
    private readonly BuiltInTheme _theme = new(diagnostics);

    public SiteSources Read()
    {
        var theme = _theme.Complete(_walker.Files(BuiltInTheme.Shadowed));
        var texts = new SourceReader(site.FullPath, site.Config, memory);
        return new SiteSources
        {
            Texts = texts.Read(diagnostics),
            Overrides = texts.ReadOverrides(diagnostics),
            Ledger = texts.ReadLedger(diagnostics),
            Templates = [.. theme.Where(IsText).Select(path => _memory.Templates.Read(path, default, diagnostics, said => ReadText(path, said)))],
            Assets = ReadAssets(theme.Where(static path => path.StartsWith(SiteFiles.AssetFolder, StringComparison.Ordinal))),
            Files = new SiteFiles
            {
                Static = _walker.Files(SiteFiles.StaticFolder.TrimEnd('/')),
                Beside = Beside(_walker.Files("content/posts"), _walker.Files("content/pages")),
            },
        };
    }

    /// <summary>The bytes of a file of the site, or null where it can't be read, which has been reported.</summary>
    public ReadOnlyMemory<byte>? ReadBytes(string path) => ReadBytes(path, diagnostics) is { } bytes ? bytes : null;

    private byte[]? ReadBytes(string path, DiagnosticBag said)
    {
        try
        {
            // What has no size may be a pipe, whose opening would wait for somebody to write.
            var file = new FileInfo(_theme.Locate(path) ?? Path.Combine(site.FullPath, path));
            return file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            said.Add(BuildingDiagnostics.Unreadable(path, exception is UnauthorizedAccessException ? "no permission" : exception.Message));
            return null;
        }
    }

    private ImmutableArray<string> Beside(ImmutableArray<string> posts, ImmutableArray<string> pages) =>
        _memory.Beside.Make(Given.Of(posts, pages), diagnostics, _ => [.. posts.Concat(pages).Where(static path => !IsMarkdown(path))]);

    private Dictionary<string, byte[]> ReadAssets(IEnumerable<string> paths)
    {
        var assets = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (_memory.Assets.Read(path, default, diagnostics, said => ReadBytes(path, said)) is { } bytes)
                assets.Add(path[SiteFiles.AssetFolder.Length..], bytes);
        }

        return assets;
    }

    /// <summary>A template that can't be read has been reported as that, and counts as empty: it isn't missing as well.</summary>
    private SourceFile ReadText(string path, DiagnosticBag said)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(ReadBytes(path, said) ?? []);
            return new SourceFile { Path = path, Text = text.TrimStart('\uFEFF') };
        }
        catch (DecoderFallbackException)
        {
            said.Add(BuildingDiagnostics.NotUtf8(path));
            return new SourceFile { Path = path, Text = "" };
        }
    }

    private static bool IsText(string path) =>
        !path.StartsWith(SiteFiles.AssetFolder, StringComparison.Ordinal)
        && (path.EndsWith(".sbn-html", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal));

    private static bool IsMarkdown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown";
}
