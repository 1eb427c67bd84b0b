using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>Neighbouring numbers of one style that count on from each other, or that all are 1, as dumps write ordered lists.</summary>
internal sealed record NumberRun(ImmutableArray<NumberLead> Leads)
{
    public NumberLead First => Leads[0];

    public static ImmutableArray<NumberRun> Group(IEnumerable<NumberLead> leads)
    {
        var runs = ImmutableArray.CreateBuilder<NumberRun>();
        var current = new List<NumberLead>();
        foreach (var lead in leads)
        {
            if (current.Count > 0 && !Continues(current, lead))
            {
                runs.Add(new NumberRun([.. current]));
                current.Clear();
            }
            current.Add(lead);
        }
        if (current.Count > 0)
            runs.Add(new NumberRun([.. current]));
        return runs.ToImmutable();
    }

    private static bool Continues(List<NumberLead> run, NumberLead next)
    {
        var last = run[^1];
        if (last.Style != next.Style)
            return false;
        var allOnes = run.Count == 1 || run[^2].Value == last.Value;
        var ascends = run.Count == 1 || run[^2].Value != last.Value;
        return (allOnes && last.Value == 1 && next.Value == 1) || (ascends && next.Value == last.Value + 1);
    }
}
