namespace Downlink.Posts;

/// <summary>Takes the first clause of a text that says enough to be its title.</summary>
internal static class TitleClause
{
    private const int FewestColumns = 14;
    private const int FewestWords = 4;

    private static readonly string[] Dangling =
    [
        "the", "a", "an", "of", "to", "and", "or", "in", "on", "for", "with", "by", "at", "from", "as", "is", "are", "was", "that",
        "which", "than", "的", "和", "与", "及", "或", "在", "将", "把", "对", "从", "到",
    ];

    /// <summary>Where a text that opens with a turn of phrase ("近期,", "In this post,") says what it says.</summary>
    public static int AfterTurn(string text)
    {
        var comma = text.AsSpan(0, Math.Min(24, text.Length)).IndexOfAny(',', '，');
        return comma > 0 && GenericWords.IsTurn(text.AsSpan(0, comma).Trim()) ? comma + 1 : 0;
    }

    public static string Of(string text)
    {
        var end = End(text);
        return WithoutDangling(TitleText.Cut(text[..end]));
    }

    /// <summary>The end of the first sentence, or of an earlier clause if the sentence is too long and the clause says enough.</summary>
    private static int End(string text)
    {
        var clause = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (EndsSentence(text, at))
            {
                return TitleText.Columns(text.AsSpan(0, at)) <= TitleText.MostColumns && !IsChineseClause(text, clause) ? at
                    : clause > 0 ? clause
                    : at;
            }

            if (clause == 0 && EndsClause(text, at) && SaysEnough(text.AsSpan(0, at)))
                clause = at;
        }

        return clause > 0 ? clause : text.Length;
    }

    // A Chinese clause is a whole thought; an English one often needs the rest of its sentence.
    private static bool IsChineseClause(string text, int clause) =>
        clause > 0 && text.AsSpan(0, clause).ContainsAnyInRange('\u4E00', '\u9FFF');

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '\uFFFC' or '…' => true,
        '!' or '?' => true,
        '.' => at + 1 == text.Length || text[at + 1] == ' ' || text.AsSpan(at).StartsWith("..."),
        'h' => text[at - 1] is ' ' && (text.AsSpan(at).StartsWith("http://") || text.AsSpan(at).StartsWith("https://")),
        _ => false,
    };

    private static bool EndsClause(string text, int at) => text[at] switch
    {
        '，' or '；' or '：' => true,
        ',' or ';' or ':' => at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]),
        '—' => text[at - 1] == '—',
        _ => false,
    };

    private static bool SaysEnough(ReadOnlySpan<char> clause)
    {
        var columns = TitleText.Columns(clause);
        return clause.ContainsAnyInRange('\u4E00', '\u9FFF')
            ? columns >= FewestColumns
            : clause.Count(' ') + 1 >= FewestWords && columns >= FewestColumns;
    }

    private static string WithoutDangling(string title)
    {
        var last = title.LastIndexOf(' ');
        return last > 0 && TitleText.Columns(title) > TitleText.MostColumns / 2 && Dangling.Contains(title[(last + 1)..])
            ? WithoutDangling(title[..last])
            : title;
    }
}
