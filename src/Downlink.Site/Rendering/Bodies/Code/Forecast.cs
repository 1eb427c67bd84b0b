using System.Buffers;
using Downlink.Configuration;
using Downlink.Sources;

namespace Downlink.Rendering;

/// <summary>
/// Guesses before anything is rendered whether code will have to be coloured, so that Node can be started meanwhile. A wrong guess costs
/// nothing but the start.
/// </summary>
internal static class Forecast
{
    private const string Fence = "```";

    private static readonly SearchValues<char> Name =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#+-._");

    /// <summary>Whether a hand-written text has a line that begins a block of code in a language with colours.</summary>
    public static bool NeedsNode(SourceFile source, SiteConfig config)
    {
        if (!config.Highlight || !source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return false;

        var text = source.Text.AsSpan();
        for (var at = text.IndexOf("\n" + Fence); at >= 0; at = text.IndexOf("\n" + Fence))
        {
            text = text[(at + 1 + Fence.Length)..];
            var name = text[..(text.IndexOfAnyExcept(Name) is var end and >= 0 ? end : text.Length)];
            if (!PlainLanguages.Contain(name.ToString())) return true;
        }

        return false;
    }
}
