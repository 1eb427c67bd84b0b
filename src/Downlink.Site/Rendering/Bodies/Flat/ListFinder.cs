using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>
/// Decides which numbers with a point and a space are the items of an ordered list. Two that count from 1 or are both 1 make a list; a
/// number between two lists with a short head and a list of its own is a section (<c>1. a 1. b 2. head 1. c</c>).
/// </summary>
internal static class ListFinder
{
    private const int ShortItem = 40;

    public static IEnumerable<FlatMark> Find(FlatLine line, ImmutableArray<NumberLead> leads)
    {
        var runs = NumberRun.Group(leads.Where(static lead => lead.Style == NumberStyle.Dot));
        var afterSection = false;
        for (var i = 0; i < runs.Length; i++)
        {
            var next = i + 1 < runs.Length ? runs[i + 1] : null;
            var head = SectionEnd(line, runs[i], next);
            if (head > 0)
            {
                yield return Section(runs[i].First, head);
                afterSection = true;
                continue;
            }
            foreach (var mark in Marks(line, runs[i], next, afterSection))
                yield return mark;
            afterSection = false;
        }
    }

    /// <summary>The items of a list, and the place where its last one ends if its fellows tell.</summary>
    public static IEnumerable<FlatMark> Items(FlatLine line, ImmutableArray<NumberLead> leads)
    {
        for (var i = 0; i < leads.Length; i++)
        {
            yield return new FlatMark(leads[i].Start, leads[i].End, MarkKind.Item) { OpensList = i == 0, IsLast = i == leads.Length - 1 };
        }
        var end = LastItemEnd(line, leads);
        if (end > 0)
            yield return new FlatMark(end, end, MarkKind.Break);
    }

    private static IEnumerable<FlatMark> Marks(FlatLine line, NumberRun run, NumberRun? next, bool afterSection)
    {
        var leads = run.Leads;
        var isAfterWord = IsAfterWord(line, run.First.Start);
        if (run.First.Value != 1 || (isAfterWord && leads.Length < 3 && !afterSection))
            return [];

        var head =
            next is { Leads.Length: 1, First.Value: 2 } && leads.All(static lead => lead.Value == 1)
                ? HeadFinder.NumberedEnd(
                    line,
                    line.SkipSpaces(leads[0].End, line.Text.Length),
                    leads.Length > 1 ? leads[1].Start : next.First.Start
                )
                : -1;
        if (head > 0)
            return [Section(leads[0], head), .. Items(line, leads[1..])];
        return leads.Length > 1 || afterSection ? Items(line, leads) : [];
    }

    private static bool IsAfterWord(FlatLine line, int position) =>
        line.EndOfWordBefore(position) is var end and > 0 && Glyph.IsLatin(line.Text[end - 1]);

    private static int SectionEnd(FlatLine line, NumberRun run, NumberRun? next)
    {
        if (run.Leads.Length != 1 || run.First.Value < 2 || next is not { First.Value: 1 })
            return -1;
        var head = HeadFinder.NumberedEnd(line, line.SkipSpaces(run.First.End, line.Text.Length), next.First.Start - 1);
        return head == next.First.Start - 1 ? head : -1;
    }

    private static FlatMark Section(NumberLead lead, int end) => new(lead.Start, end, MarkKind.Section) { Style = NumberStyle.Dot };

    /// <summary>
    /// If all items before the last are one word, so is the last; if none has a lost line break within, the last ends at its first.
    /// </summary>
    private static int LastItemEnd(FlatLine line, ImmutableArray<NumberLead> leads)
    {
        if (leads.Length < 2)
            return -1;
        var (start, end) = (line.SkipSpaces(leads[^1].End, line.Text.Length), line.Text.Length);
        var words = leads[..^1].Select((lead, i) => line.Text[lead.End..leads[i + 1].Start].Trim(' ')).ToArray();
        if (words.All(IsOneWord))
            return FirstSpace(line.Text, start, static (_, _) => true);
        return words.Any(static word => FirstSpace(word, 0, IsBetweenHan) > 0) || end - start < 2
            ? -1
            : FirstSpace(line.Text, start, IsBetweenHan);
    }

    private static bool IsOneWord(string word) =>
        word.Length is > 0 and < ShortItem
        && !word.Any(static character => character == ' ' || Glyph.IsClauseMark(character) || Glyph.IsSentenceEnd(character));

    private static int FirstSpace(string text, int start, Func<char, char, bool> accepts)
    {
        for (var i = start + 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ' ' && accepts(text[i - 1], text[i + 1]))
                return i;
        }
        return -1;
    }

    private static bool IsBetweenHan(char left, char right) => Glyph.IsHan(left) && Glyph.IsHan(right);
}
