using System.Globalization;

namespace Downlink.Tests.Curation;

/// <summary>Does to a line what captures do: each kind of damage leaves it readable.</summary>
internal static class Damage
{
    public static string Cut(string text, int codePoints)
    {
        var runes = text.EnumerateRunes().ToList();
        return runes.Count <= codePoints ? text : string.Concat(runes.Take(codePoints).Select(static rune => rune.ToString())) + "...";
    }

    public static string Apply(string line, int kind, Random random) =>
        kind switch
        {
            1 => line.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal)
                .Replace(",", "&#44;", StringComparison.Ordinal),
            2 => line.Replace(',', '，').Replace(':', '：').Replace('(', '（').Replace(')', '）'),
            3 => Insert(line, "\u0007\u200B", random),
            4 => line.Replace(" ", "", StringComparison.Ordinal),
            5 => EditWord(line, random),
            6 => line.EndsWith("...", StringComparison.Ordinal) ? line[..^3] : line,
            7 => line.EndsWith("...", StringComparison.Ordinal) ? line[..^3] + " ……" : line + "  ",
            8 => string.Concat(line.Select(static character => character is > ' ' and < '\u007F' ? (char)(character + 0xFEE0) : character)),
            9 => DropCharacters(line, random),
            _ => line,
        };

    private static string Insert(string line, string stray, Random random) =>
        stray.Aggregate(line, (text, character) => text.Insert(Boundary(text, random), character.ToString()));

    private static string DropCharacters(string line, Random random)
    {
        var at = 24 + random.Next(line.Length - 48);
        return char.IsSurrogate(line[at]) || char.IsAsciiDigit(line[at]) ? line : line.Remove(at, 1);
    }

    /// <summary>Another word in place of one: two Han characters or a Latin word somewhere in the text.</summary>
    private static string EditWord(string line, Random random)
    {
        var at = 24 + random.Next(line.Length - 60);
        while (at > 8 && (!char.IsLetter(line[at]) || char.IsSurrogate(line[at]) || (line[at] < '\u0080' && line[at - 1] != ' ')))
            at--;
        if (at <= 8)
            return line;
        var isLatin = line[at] < '\u0080';
        var end = at + 1;
        while (end < line.Length && end - at < (isLatin ? 14 : 2) && (isLatin ? char.IsAsciiLetter(line[end]) : line[end] >= '\u4E00'))
            end++;
        return line[..at] + (isLatin ? "another" : "某些") + line[end..];
    }

    private static int Boundary(string text, Random random)
    {
        var at = random.Next(text.Length);
        return char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    public static string Date(DateOnly day, int form) => form switch
    {
        1 => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture),
        2 => day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture),
        3 => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture),
        4 => "发布于 " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        5 => day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
