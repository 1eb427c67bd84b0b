using System.Text;

namespace Downlink.Cli.Printing;

/// <summary>The lines of the site's own files, read when a diagnostic is to show one.</summary>
internal sealed class SourceLines(string site)
{
    private readonly Dictionary<string, string[]> _read = new(StringComparer.Ordinal);

    /// <summary>A line of a file, or null where there is none to show.</summary>
    public string? Find(string file, int line)
    {
        if (!_read.TryGetValue(file, out var lines))
            _read.Add(file, lines = Read(file));

        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    private string[] Read(string file)
    {
        try
        {
            var path = Path.GetFullPath(Path.Combine(site, file));
            return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n").Split('\n') : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
