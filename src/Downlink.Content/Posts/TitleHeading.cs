using System.Text;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>Finds where a leading heading ends: flattening left nothing but a space between it and the paragraph below.</summary>
internal static class TitleHeading
{
    private const int MostColumns = 72;
    private const int StyleWindow = 240;

    /// <summary>The length of the heading the text opens with, or 0, and what gave it away.</summary>
    public static (int Length, string Reason) Find(string text)
    {
        var putsSpaces = PutsSpacesBesideLatin(text);
        var sentence = SentenceEnd(text);
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space > 0 && space < sentence; space = text.IndexOf(' ', space + 1))
        {
            if (TitleText.Columns(text.AsSpan(0, space)) > MostColumns)
                break;
            if (!IsInBracket(text, space) && Boundary(text, space, putsSpaces) is { } reason)
                return (space, reason);
        }

        return (0, "");
    }

    private static string? Boundary(string text, int space, bool putsSpaces)
    {
        var rest = text.AsSpan(space + 1);
        var (before, after) = (RuneBefore(text, space), RuneAt(text, space + 1));
        if (Scripts.IsUnspaced(before) && Scripts.IsUnspaced(after))
            return "a leading heading: a space between Han ends it";
        if (RepeatsOpening(text, space))
            return "a leading heading: the text below begins with its words again";
        if (before.Value is ')' or '）' && (Scripts.IsUnspaced(after) || Rune.IsUpper(after)))
            return "a leading heading: a term with its explanation in brackets";
        if (OpensGeneric(rest) || OpensNumbered(rest))
            return "a leading heading: another heading follows it";
        if (!putsSpaces && IsScriptChange(before, after, rest))
            return "a leading heading: a space ends it, where the text puts none beside Latin words";

        return OpensSentence(rest) && IsTitleLike(text.AsSpan(0, space)) ? "a leading heading: a sentence begins after it" : null;
    }

    /// <summary>How often Han and Latin touch with and without a space tells which of the two the author writes.</summary>
    private static bool PutsSpacesBesideLatin(string text)
    {
        var (spaced, touching) = (0, 0);
        for (var at = 1; at + 1 < text.Length && at < StyleWindow; at++)
        {
            if (text[at] == ' ')
                spaced += IsChange(RuneBefore(text, at), RuneAt(text, at + 1)) ? 1 : 0;
            else if (!char.IsLowSurrogate(text[at]))
                touching += IsChange(RuneBefore(text, at), RuneAt(text, at)) ? 1 : 0;
        }

        // One of the spaces is the one in question.
        return Math.Max(0, spaced - 1) >= touching;
    }

    private static bool IsChange(Rune one, Rune other) =>
        (Scripts.IsUnspaced(one) && Rune.IsLetter(other) && !Scripts.IsUnspaced(other))
        || (Scripts.IsUnspaced(other) && Rune.IsLetter(one) && !Scripts.IsUnspaced(one));

    private static bool IsScriptChange(Rune before, Rune after, ReadOnlySpan<char> rest) =>
        Scripts.IsUnspaced(before) != Scripts.IsUnspaced(after) && Rune.IsLetterOrDigit(before)
            ? Rune.IsLetterOrDigit(after)
            : Rune.IsDigit(after)
                && Rune.IsLetter(before)
                && rest.TrimStart("0123456789") is [var unit, ..]
                && Scripts.IsUnspaced(new Rune(char.IsSurrogate(unit) ? ' ' : unit));

    private static bool RepeatsOpening(string text, int space)
    {
        var word = FirstWord(text);
        var rest = text.AsSpan(space + 1);
        return word.Length >= 2 && word.Length <= space && rest.StartsWith(word, StringComparison.Ordinal) && rest.Length > word.Length &&
            (Scripts.IsUnspaced(RuneAt(text, 0)) || !char.IsAsciiLetterOrDigit(rest[word.Length]));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" (（:：——".AsSpan());
        return end < 0 ? text : text[..end];
    }

    private static bool OpensGeneric(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(' ', ':', '：');
        return end > 1
            && (
                GenericWords.IsChineseHeading(rest[..end])
                || (char.IsAsciiLetterUpper(rest[0]) && GenericWords.IsEnglishHeading(rest[..end]))
            );
    }

    private static bool OpensNumbered(ReadOnlySpan<char> rest) =>
        rest is ['1' or '一', '.' or '、' or '．', var next, ..] && !char.IsAsciiDigit(next);

    /// <summary>
    /// A word that opens sentences, capital, with a small word behind it ("In this", "The model"): in a heading that one would be capital
    /// too.
    /// </summary>
    private static bool OpensSentence(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        if (end < 1 || end + 1 >= rest.Length || !char.IsAsciiLetterUpper(rest[0]))
            return false;

        var word = rest[..end].TrimEnd(',');
        return GenericWords.IsStarter(word) || word is "I" ? !char.IsAsciiLetterUpper(rest[end + 1]) || word is "I" : false;
    }

    /// <summary>No small verb-like ending: the words before a sentence are a heading if most of them are capital or they are few.</summary>
    private static bool IsTitleLike(ReadOnlySpan<char> text)
    {
        var (words, capitals) = (0, 0);
        foreach (var range in text.Split(' '))
        {
            words++;
            capitals += text[range] is [var first, ..] && (char.IsUpper(first) || char.IsDigit(first)) ? 1 : 0;
        }

        return words <= 3 || capitals * 2 >= words || (words <= 12 && char.IsUpper(text[0]));
    }

    private static int SentenceEnd(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (
                text[at] is '。' or '！' or '？' or '!' or '?' or '；' or ';' or '，'
                || (text[at] is ',' or '.' && at + 1 < text.Length && text[at + 1] == ' ')
            )
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    private static bool IsInBracket(string text, int at) =>
        text.AsSpan(0, at) is var before
        && (before.Count('(') > before.Count(')') || before.Count('（') + before.Count('(') > before.Count('）') + before.Count(')'));

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : new Rune(' ');

    private static Rune RuneBefore(string text, int at) => RuneAt(text, at >= 2 && char.IsLowSurrogate(text[at - 1]) ? at - 2 : at - 1);
}
