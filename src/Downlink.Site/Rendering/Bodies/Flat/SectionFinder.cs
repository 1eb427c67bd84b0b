using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>
/// Decides which numbers with <c>、</c>, or with a point before Han, lead a section: the head after them has to end at a lost line break,
/// and either a block begins there or their neighbours count on. A counting run of <c>1、</c> without heads is a list.
/// </summary>
internal static class SectionFinder
{
    public static IEnumerable<FlatMark> Find(
        FlatLine line,
        ImmutableArray<NumberLead> leads,
        Func<int, bool> beginsBlock,
        Func<int, int> stretchEnd
    )
    {
        foreach (var style in new[] { NumberStyle.Han, NumberStyle.Arabic, NumberStyle.TightDot })
        {
            foreach (var run in NumberRun.Group(leads.Where(lead => lead.Style == style)))
            {
                var heads = run.Leads.Select(lead => HeadFinder.NumberedEnd(line, lead.End, stretchEnd(lead.End))).ToArray();
                var isList =
                    style == NumberStyle.Arabic && run.Leads.Length > 1 && run.First.Value == 1 && heads.All(static head => head < 0);
                foreach (var mark in isList ? ListFinder.Items(line, run.Leads) : Sections(run, heads, beginsBlock))
                    yield return mark;
            }
        }
    }

    private static IEnumerable<FlatMark> Sections(NumberRun run, int[] heads, Func<int, bool> beginsBlock)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var lead = run.Leads[i];
            if (heads[i] > lead.End && (heads.Length > 1 || beginsBlock(lead.Start)))
                yield return new FlatMark(lead.Start, heads[i], MarkKind.Section) { Style = lead.Style };
        }
    }
}
