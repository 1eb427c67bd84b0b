using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Downlink.Server;

/// <summary>
/// The script that keeps a page up to date, and how it gets into one: the only thing that a preview adds to what a build writes.
/// </summary>
internal static class LiveScript
{
    /// <summary>Where the script and all it asks for stand: outside the site, whatever its base path.</summary>
    public const string Root = "/__downlink/";

    private static readonly FrozenDictionary<string, byte[]> Parts =
        new[] { "live.js", "morph.js", "overlay.js", "overlay.css" }.ToFrozenDictionary(static name => name, Read, StringComparer.Ordinal);

    /// <summary>A file of the script by its name, or null.</summary>
    public static byte[]? Find(string name) => Parts.GetValueOrDefault(name);

    /// <summary>The page with the script at the end of its body, and with a policy that lets it run.</summary>
    /// <param name="html">The page as UTF-8.</param>
    /// <param name="hash">The hash of the page, by which the script asks whether there is another.</param>
    /// <param name="session">The run of the program.</param>
    public static byte[] AddTo(ReadOnlySpan<byte> html, string hash, string session)
    {
        var relaxed = ContentPolicy.Relax(html);
        var page = relaxed.AsSpan();
        var end = page.LastIndexOf("</body>"u8);
        var at = end < 0 ? page.Length : end;
        var script = Encoding.UTF8.GetBytes(
            $"""<script type="module" src="{Root}live.js" data-page="{hash}" data-session="{session}"></script>"""
        );
        return [.. page[..at], .. script, .. page[at..]];
    }

    private static byte[] Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} isn't in the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
