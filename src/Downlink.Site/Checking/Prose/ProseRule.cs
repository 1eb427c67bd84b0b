using System.Buffers;

namespace Downlink.Checking;

/// <summary>
/// Marks of Markdown that a Chinese keyboard or a missing space turned into text; read in the source, where they can be told from what was
/// meant.
/// </summary>
internal static class ProseRule
{
    private static readonly SearchValues<char> Closings = SearchValues.Create("]】");

    /// <param name="source">The file.</param>
    /// <param name="prose">Its text with code blanked out.</param>
    /// <param name="from">Where its text begins.</param>
    /// <param name="faults">Where to.</param>
    public static void Check(SourceText source, string prose, int from, FaultLedger faults)
    {
        for (var at = prose.IndexOf('\uFFFD', from); at >= 0; at = prose.IndexOf('\uFFFD', at + 1))
            faults.Add(ProseDiagnostics.LostCharacter() with { Span = source.At(at, 1) }, null);

        for (var start = from; start < prose.Length;)
        {
            var line = prose.AsSpan(start);
            line = line.IndexOf('\n') is >= 0 and var end ? line[..end] : line;
            CheckHeading(source, line, start, faults);
            CheckLinks(source, line, start, faults);
            start += line.Length + 1;
        }
    }

    private static void CheckHeading(SourceText source, ReadOnlySpan<char> line, int start, FaultLedger faults)
    {
        var text = line.TrimStart(' ');
        var marks = text.IndexOfAnyExcept('#', '＃');
        if (line.Length - text.Length > 3 || marks is < 1 or > 6)
            return;

        // One # before a word is a tag as others use it; a full-width one with a space after it is a heading that was meant.
        var (isWide, isSpaced) = (text[..marks].Contains('＃'), text[marks] is ' ' or '\t' or '\u3000');
        if (isWide ? isSpaced || marks > 1 : marks > 1 && !char.IsWhiteSpace(text[marks]))
        {
            var fix = $"{new string('#', marks)} {text[marks..].Trim()}";
            faults.Add(ProseDiagnostics.TightHeading(fix) with { Span = source.At(start + line.Length - text.Length, text.Length) }, null);
        }
    }

    /// <summary>Finds <c>[text]（address）</c>, <c>【text】(address)</c>, <c>[text] (address)</c> and the like.</summary>
    private static void CheckLinks(SourceText source, ReadOnlySpan<char> line, int start, FaultLedger faults)
    {
        for (var at = line.Next(Closings, 0); at >= 0 && at + 1 < line.Length; at = line.Next(Closings, at + 1))
        {
            var isSpaced = line[at + 1] == ' ';
            var bracket = isSpaced ? at + 2 : at + 1;
            if (bracket >= line.Length || line[bracket] is not ('(' or '（') || (line[at] == ']' && line[at + 1] == '('))
                continue;

            var open = line[..at].LastIndexOfAny('[', '【');
            var close = bracket + 1 + line[(bracket + 1)..].IndexOfAny(')', '）');
            if (open < 0 || close <= bracket || !IsAddress(line[(bracket + 1)..close]))
                continue;

            var isPicture = open > 0 && line[open - 1] is '!' or '！';
            var fix = $"{(isPicture ? "!" : "")}[{line[(open + 1)..at]}]({line[(bracket + 1)..close].Trim()})";
            var first = isPicture ? open - 1 : open;
            var what = isSpaced ? ProseDiagnostics.SpacedLink(fix) : ProseDiagnostics.WideLink(fix);
            faults.Add(what with { Span = source.At(start + first, close + 1 - first) }, null);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.Trim() is var address
        && (
            address.StartsWith("http://", StringComparison.Ordinal)
            || address.StartsWith("https://", StringComparison.Ordinal)
            || address.StartsWith("/", StringComparison.Ordinal)
            || address.StartsWith("./", StringComparison.Ordinal)
            || address.StartsWith("../", StringComparison.Ordinal)
            || address.StartsWith("#", StringComparison.Ordinal)
        )
        && !address.Contains(' ');
}
