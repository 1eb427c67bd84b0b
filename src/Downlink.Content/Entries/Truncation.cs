using Downlink.Configuration;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Recognises a cut by the mark it ends in, never by length.</summary>
internal static class Truncation
{
    public static bool Is(string line, DumpSettings settings) => LengthOfMark(line, settings) > 0;

    /// <summary>How many characters at the line's end are the mark with the space around it; 0 for a whole text.</summary>
    public static int LengthOfMark(string line, DumpSettings settings)
    {
        var text = line.AsSpan().TrimEnd();
        while (!text.IsEmpty && Folding.IsInvisible(text[^1]))
            text = text[..^1].TrimEnd();

        var mark = settings.TruncationMark.Trim();
        var kept = mark.Length > 0 && text.EndsWith(mark, StringComparison.Ordinal) ? text[..^mark.Length] : WithoutDots(text);
        return kept.Length == text.Length ? 0 : line.Length - kept.TrimEnd().Length;
    }

    /// <summary>Without three or more dots, an ellipsis, or <c>。。。</c> at the end, or a bracket with such dots in it.</summary>
    private static ReadOnlySpan<char> WithoutDots(ReadOnlySpan<char> text)
    {
        var inner = text is [.., ']' or ')' or '】' or '）'] ? text[..^1] : text;
        var kept = inner.TrimEnd("….。．");
        var dots = inner[kept.Length..];
        if (!dots.Contains('…') && dots.Length < 3)
            return text;
        if (inner.Length == text.Length)
            return kept;

        return kept is [.., '[' or '(' or '【' or '（'] ? kept[..^1] : text;
    }
}
