using System.Globalization;
using System.Text;
using Downlink.Diagnostics;

namespace Downlink.Server;

/// <summary>Finds the lines of the site's own files that diagnostics speak of.</summary>
internal sealed class SourceExcerpts(string site)
{
    private const int Longest = 200;

    /// <summary>
    /// The line of a place in three pieces, the middle one being the place; null where there is no such line. Of a long line only what is
    /// near.
    /// </summary>
    public (string Before, string Marked, string After)? Of(SourceSpan span)
    {
        if (LineOf(span) is not { } line)
            return null;

        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(1, span.Length), start, line.Length);
        var (first, last) = (Math.Max(0, start - (Longest / 2)), Math.Min(line.Length, Math.Min(end, start + Longest) + (Longest / 2)));
        return (
            (first > 0 ? "…" : "") + line[first..start],
            line[start..Math.Min(end, last)],
            line[Math.Min(end, last)..last] + (last < line.Length ? "…" : "")
        );
    }

    /// <summary>The address that opens a place in an editor which knows the scheme <c>vscode:</c>.</summary>
    public string EditorLink(SourceSpan span)
    {
        var path = Path.Combine(site, span.File).Replace(Path.DirectorySeparatorChar, '/');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"vscode://file/{string.Join('/', path.TrimStart('/').Split('/').Select(Uri.EscapeDataString))}:{span.Line}:{span.Column}"
        );
    }

    private string? LineOf(SourceSpan span)
    {
        try
        {
            var file = new FileInfo(Path.Combine(site, span.File));
            return file is { Exists: true, Length: > 0 }
                ? File.ReadLines(file.FullName, Encoding.UTF8).ElementAtOrDefault(span.Line - 1)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
