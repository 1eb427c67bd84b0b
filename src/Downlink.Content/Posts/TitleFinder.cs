using Downlink.Configuration;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>Finds the best title that a text offers, and says why.</summary>
internal sealed class TitleFinder(DumpSettings settings)
{
    public FoundTitle Find(Entry entry)
    {
        if (entry.Title is { Length: > 0 } own)
            return new(own, "its author's own");
        if (entry.Kind == EntryKind.Markdown)
            return OfFile(entry);

        return OfText(entry.PlainText[..^Truncation.LengthOfMark(entry.PlainText, settings)]);
    }

    /// <summary>The title of a plain text: its heading, its question, its term, or its first clause.</summary>
    public FoundTitle OfText(string body)
    {
        var text = TitleText.Of(body, settings);
        var (start, skipped) = TitleLead.Skip(text);
        var found = start < text.Length ? Best(text[start..].TrimStart()) : null;
        if (found is null)
            return Fallback(text);

        return skipped.Length == 0 ? found : found with { Reason = $"{found.Reason}, after the generic words {skipped}" };
    }

    private static FoundTitle? Best(string text)
    {
        var (heading, why) = TitleHeading.Find(text);
        return Paper(text)
            ?? Make(text, Question(text), "a question")
            ?? Make(text, heading, why)
            ?? Make(text, TitleTerm.BilingualLength(text), "a term in two languages")
            ?? Make(text, TitleTerm.DefinedLength(text), "the term that the first sentence defines")
            ?? Clause(text);
    }

    private static FoundTitle? Clause(string text)
    {
        var clause = Polish(TitleClause.Of(text[TitleClause.AfterTurn(text)..].TrimStart()));
        return clause.Length == 0 ? null : new(clause, "the first clause that says enough");
    }

    private static FoundTitle? Make(string text, int length, string reason)
    {
        var title = Polish(TitleText.Cut(text[..length]));
        return title.Length == 0 ? null : new(title, reason);
    }

    /// <summary>A name in 《》 that opens the text, or what stands behind a label such as <c>论文:</c>.</summary>
    private static FoundTitle? Paper(string text)
    {
        if (text is ['《', ..] && text.IndexOf('》', StringComparison.Ordinal) is > 2 and <= 100 and var close)
            return new(TitleText.Cut(text[1..close]), "the work that the text names first");

        var colon = text.AsSpan(0, Math.Min(12, text.Length)).IndexOfAny(':', '：');
        if (colon < 1 || !GenericWords.IsNamingLabel(text.AsSpan(0, colon).Trim()))
            return null;

        var name = text[(colon + 1)..].TrimStart();
        return name.Length < 4 ? null
            : Best(name) is { } found ? found with { Reason = $"the paper that the text names: {found.Reason}" }
            : null;
    }

    /// <summary>The length of a first sentence that asks, with its mark; 0 if it doesn't ask or is too long.</summary>
    private static int Question(string text)
    {
        var end = text.AsSpan().IndexOfAny("?？。！!".AsSpan());
        return
            end > 2
            && text[end] is '?' or '？'
            && TitleText.Columns(text.AsSpan(0, end)) < TitleText.MostColumns
            && !text.AsSpan(0, end).Contains(". ", StringComparison.Ordinal)
            ? end + 1
            : 0;
    }

    private static FoundTitle Fallback(string text)
    {
        var title = Polish(TitleText.Cut(text.Replace("\uFFFC", "", StringComparison.Ordinal).Trim()));
        return title.Length > 0 ? new(title, "all there is") : new("…", "the text has no words");
    }

    private static FoundTitle OfFile(Entry entry)
    {
        foreach (var line in entry.BodySpan.EnumerateLines())
        {
            if (line.StartsWith("# "))
                return new(line[2..].Trim().TrimEnd('#').TrimEnd().ToString(), "its first heading");
        }

        return new(Path.GetFileNameWithoutExtension(entry.Origin.File).Replace('-', ' '), "the name of its file");
    }

    /// <summary>Without the marks that a cut leaves at the end, and without quotes or brackets that lost their other half.</summary>
    private static string Polish(string title)
    {
        title = title
            .Replace("\uFFFC", "", StringComparison.Ordinal)
            .Trim()
            .TrimEnd(',', '，', ':', '：', ';', '；', '、', '。', '！', '!', '-', '—', '–', '…', ' ', '.');
        return title.Count('(') + title.Count('（') > title.Count(')') + title.Count('）')
            ? title[..title.LastIndexOfAny(['(', '（'])].TrimEnd()
            : title;
    }
}
