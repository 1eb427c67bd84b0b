namespace Downlink.Rendering;

/// <summary>Escapes what templates write: <c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c> and both quotes, so a value can stand in text and in a quoted attribute.</summary>
internal static class HtmlEscaping
{
    public static string Escape(string text) => NeedsEscaping(text) ? HtmlText.Escaped(text) : text;

    // A plain loop: values are short, and preparing a vectorised search costs more at start-up than it saves on a whole site.
    private static bool NeedsEscaping(string text)
    {
        foreach (var c in text)
        {
            // Beside the five what no HTML file can hold, and surrogates, of which one may stand alone.
            if (c is '&' or '<' or '>' or '"' or '\'' or '\0' or '\r' || char.IsSurrogate(c)) return true;
        }

        return false;
    }
}
