using System.Text.RegularExpressions;

namespace Downlink.Entries;

/// <summary>A Markdown file cut in two: the text of its front matter, if it has any, and the body below it, each with its first line.</summary>
internal readonly partial record struct FrontMatterBlock(FrontMatterFormat Format, string Settings, int SettingsLine, string Body, int BodyLine)
{
    public static FrontMatterBlock Of(string text)
    {
        var first = LineAt(text, 0);
        return first.Trim() switch
        {
            "---" => Fenced(text, FrontMatterFormat.Yaml, static line => line is "---" or "..."),
            "+++" => Fenced(text, FrontMatterFormat.Toml, static line => line is "+++"),
            ";;;" => Fenced(text, FrontMatterFormat.Other, static line => line is ";;;"),
            "{" => Braced(text),
            _ => None(text),
        };
    }

    private static FrontMatterBlock None(string text) => new(FrontMatterFormat.None, "", 1, text, 1);

    /// <summary>A first line of dashes is a thematic break unless a key stands below it.</summary>
    private static FrontMatterBlock Fenced(string text, FrontMatterFormat format, Func<string, bool> isClosing)
    {
        var start = NextLine(text, 0);
        if (!isClosing(LineAt(text, start).Trim()) && !KeyBelow().IsMatch(text.AsSpan(start)))
            return None(text);

        var line = 2;
        for (var at = start; at < text.Length; at = NextLine(text, at), line++)
        {
            if (isClosing(LineAt(text, at).TrimEnd()))
                return new(format, text[start..at], 2, text[NextLine(text, at)..], line + 1);
        }

        return new(FrontMatterFormat.Unclosed, "", 1, text, 1);
    }

    /// <summary>JSON, from a line that is a brace to the next line that is one: YAML as it stands.</summary>
    private static FrontMatterBlock Braced(string text)
    {
        var line = 2;
        for (var at = NextLine(text, 0); at < text.Length; at = NextLine(text, at), line++)
        {
            var next = NextLine(text, at);
            if (LineAt(text, at).TrimEnd() == "}")
                return new(FrontMatterFormat.Yaml, text[..next], 1, text[next..], line + 1);
        }

        return None(text);
    }

    private static string LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static int NextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }

    [GeneratedRegex(@"\A(?:[ \t]*(?:\#[^\n]*)?\r?\n)*[""']?[\p{L}_][\p{L}\p{N}_. -]*[""']?[ \t]*[:=](?:[ \t\r\n]|\z)")]
    private static partial Regex KeyBelow();
}
