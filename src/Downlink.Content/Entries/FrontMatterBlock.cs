using System.Text.RegularExpressions;

namespace Downlink.Entries;

/// <summary>
/// A Markdown file cut in two: the text of its front matter, if it has any, and where the body below it begins, each with its first line.
/// </summary>
internal readonly partial record struct FrontMatterBlock(
    FrontMatterFormat Format,
    string Settings,
    int SettingsLine,
    int BodyStart,
    int BodyLine
)
{
    public static FrontMatterBlock Of(string text)
    {
        var lines = new TextLines(text);
        var first = 0;
        while (first < lines.Count && lines[first].IsWhiteSpace())
            first++;
        if (first == lines.Count)
            return None;

        return lines[first].Trim() switch
        {
            ['-', '-', '-', ..] fence when fence.IndexOfAnyExcept('-') < 0 => Fenced(lines, first, FrontMatterFormat.Yaml),
            "+++" => Fenced(lines, first, FrontMatterFormat.Toml),
            ";;;" => Fenced(lines, first, FrontMatterFormat.BareJson),
            ['{', ..] => Braced(lines, first),
            _ => WithoutOpening(lines, first),
        };
    }

    private static FrontMatterBlock None => new(FrontMatterFormat.None, "", 1, 0, 1);

    /// <summary>A first line of dashes is a thematic break unless a key stands below it.</summary>
    private static FrontMatterBlock Fenced(TextLines lines, int opening, FrontMatterFormat format)
    {
        var start = opening + 1;
        if (start == lines.Count || (!Closes(lines[start], format) && !KeyBelow().IsMatch(lines.From(start))))
            return None;

        for (var at = start; at < lines.Count; at++)
        {
            if (Closes(lines[at], format))
                return Cut(lines, format, start, at, at + 1);
        }

        var end = start;
        while (end < lines.Count && !lines[end].IsWhiteSpace() && SettingLine().IsMatch(lines[end]))
            end++;
        return format == FrontMatterFormat.Yaml ? Cut(lines, FrontMatterFormat.Unclosed, start, end, end) : None;
    }

    /// <summary>
    /// Hexo asks for the closing fence alone. Two lines of Markdown look like that too, so the first key has to be one of a post's own.
    /// </summary>
    private static FrontMatterBlock WithoutOpening(TextLines lines, int start)
    {
        if (!PostKey().IsMatch(lines[start]))
            return None;

        for (var at = start + 1; at < lines.Count; at++)
        {
            if (Closes(lines[at], FrontMatterFormat.Yaml) && lines[at] is not ['.', ..])
                return Cut(lines, FrontMatterFormat.Yaml, start, at, at + 1);
            if (!SettingLine().IsMatch(lines[at]))
                break;
        }

        return None;
    }

    /// <summary>JSON, from a brace before a quoted name to the brace that closes it.</summary>
    private static FrontMatterBlock Braced(TextLines lines, int start)
    {
        var (depth, isQuoted) = (0, false);
        var text = lines.From(start);
        for (var at = 0; JsonOpening().IsMatch(text) && at < text.Length; at++)
        {
            if (text[at] == '\\' && isQuoted)
                at++;
            else if (text[at] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted)
                depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return AfterBrace(lines, start, text[..(at + 1)].Count('\n') + start);
        }

        return None;
    }

    /// <summary>What follows the brace on its own line would be text: then it is no front matter.</summary>
    private static FrontMatterBlock AfterBrace(TextLines lines, int start, int last) =>
        lines[last].Trim() is [.., '}'] ? Cut(lines, FrontMatterFormat.Yaml, start, last + 1, last + 1) : None;

    private static FrontMatterBlock Cut(TextLines lines, FrontMatterFormat format, int start, int end, int body) =>
        new(format, lines.Between(start, end), start + 1, lines.Start(body), body + 1);

    private static bool Closes(ReadOnlySpan<char> line, FrontMatterFormat format) => format switch
    {
        FrontMatterFormat.Toml => line.TrimEnd() is "+++",
        FrontMatterFormat.BareJson => line.TrimEnd() is ";;;",
        _ => line.TrimEnd() is "..." or ['-', '-', '-', ..] && line.TrimEnd().IndexOfAnyExcept('-') < 0,
    };

    [GeneratedRegex(@"\A(?:[ \t]*(?:\#[^\n]*)?\r?\n)*[ \t]*[""']?[\p{L}_][\p{L}\p{N}_. -]*[""']?[ \t]*[:=](?:[ \t\r\n]|\z)|\A(?:title|date|tags|categories|layout):")]
    private static partial Regex KeyBelow();

    [GeneratedRegex(@"\A(?:title|date|tags|categories|category|layout|author|comments|permalink|toc)[ \t]*:", RegexOptions.IgnoreCase)]
    private static partial Regex PostKey();

    /// <summary>A key, an item of a list, more of the value above, a comment, or nothing.</summary>
    [GeneratedRegex(@"\A(?:[\w-]+[ \t]*:|[ \t]|-[ \t]|\#|\s*\z)")]
    private static partial Regex SettingLine();

    [GeneratedRegex(@"\A\s*\{\s*""")]
    private static partial Regex JsonOpening();
}
