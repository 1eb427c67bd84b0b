using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Entries;

/// <summary>
/// Labels that evidence beyond their own line speaks for: the configuration's names, and words that stand beside dates or above several
/// posts in any dump.
/// </summary>
internal sealed class KnownLabels
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _besideDates = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _above = new(StringComparer.OrdinalIgnoreCase);

    private KnownLabels()
    {
    }

    public static KnownLabels Of(IEnumerable<DumpLine[]> dumps, IEnumerable<CategoryRule> categories)
    {
        var labels = new KnownLabels();
        foreach (var category in categories)
            labels._names.UnionWith([category.Slug, category.Name, .. category.Terms.Select(static term => term.Text)]);
        foreach (var dump in dumps)
            labels.Learn([.. dump.Where(static line => line.Shape is not (LineShape.Blank or LineShape.Ornament))]);
        return labels;
    }

    /// <summary>Why the words are a label, or null where nothing says so.</summary>
    public string? Evidence(string clean)
    {
        if (_besideDates.Contains(clean))
            return "these words stand beside a date elsewhere";
        if (_above.GetValueOrDefault(clean)?.Count > 1)
            return "these words stand above several posts";

        return _names.Contains(Label.Bare(clean)) ? "a category of the configuration" : null;
    }

    private void Learn(DumpLine[] lines)
    {
        for (var at = 0; at + 1 < lines.Length; at++)
        {
            var (line, next) = (lines[at], lines[at + 1]);
            if (line.Shape == LineShape.Words && next.Shape == LineShape.Date)
                _besideDates.Add(line.Clean);
            else if (line.Shape == LineShape.Date && next.Shape == LineShape.Words)
                _besideDates.Add(next.Clean);
            else if (line.Shape == LineShape.Words && next.Shape == LineShape.Text)
                (_above.TryGetValue(line.Clean, out var posts) ? posts : _above[line.Clean] = []).Add(Opening(next.Text));
        }
    }

    private static string Opening(string text) => text[..Math.Min(48, text.Length)];
}
