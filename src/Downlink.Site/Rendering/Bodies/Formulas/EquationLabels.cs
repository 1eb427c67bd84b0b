using System.Globalization;
using System.Text;

namespace Downlink.Rendering;

/// <summary>
/// The labels of one text's formulas, as LaTeX has them: a formula with a <c>\label</c> gets the next number unless it has a <c>\tag</c>,
/// and <c>\eqref</c> and <c>\ref</c> show it.
/// </summary>
internal sealed class EquationLabels
{
    private readonly Dictionary<string, (string Number, string Id)> _known = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>
    /// TeX in which each label of a formula has given way to its number, and the id of the formula, or null where it has no label.
    /// </summary>
    public (string Tex, string? Id) Take(string tex, bool isDisplay)
    {
        string? id = null;
        for (
            var at = tex.IndexOf(@"\label{", StringComparison.Ordinal);
            at >= 0;
            at = tex.IndexOf(@"\label{", at, StringComparison.Ordinal)
        )
        {
            var end = tex.IndexOf('}', at);
            if (end < 0)
                break;

            var label = tex[(at + 7)..end].Trim();
            id ??= "eq:" + Clean(label);
            var tag = TagAround(tex, at, end);
            var number = tag ?? (++_last).ToString(CultureInfo.InvariantCulture);
            _known.TryAdd(label, (number, id));
            tex = string.Concat(tex.AsSpan(0, at), tag is null && isDisplay ? $@"\tag{{{number}}}" : "", tex.AsSpan(end + 1));
        }

        return (tex, id);
    }

    /// <summary>TeX with the numbers that it refers to; what isn't known is left, and KaTeX says so.</summary>
    public string Resolve(string tex) =>
        tex.Contains(@"ref{", StringComparison.Ordinal) ? Resolve(Resolve(tex, @"\eqref{", "(", ")"), @"\ref{", "", "") : tex;

    /// <summary>The number and id of the formula with a label, or null.</summary>
    public (string Number, string Id)? Find(string label) => _known.TryGetValue(label.Trim(), out var found) ? found : null;

    private string Resolve(string tex, string command, string before, string after)
    {
        var resolved = new StringBuilder();
        var from = 0;
        for (var at = tex.IndexOf(command, StringComparison.Ordinal); at >= 0; at = tex.IndexOf(command, at + 1, StringComparison.Ordinal))
        {
            var end = tex.IndexOf('}', at);
            if (end < 0 || Find(tex[(at + command.Length)..end]) is not { } found)
                continue;
            resolved.Append(tex, from, at - from).Append(CultureInfo.InvariantCulture, $@"\text{{{before}{found.Number}{after}}}");
            from = end + 1;
        }

        return resolved.Append(tex, from, tex.Length - from).ToString();
    }

    /// <summary>The tag in the same row of the formula, or null.</summary>
    private static string? TagAround(string tex, int from, int to)
    {
        var start = from == 0 ? -1 : tex.LastIndexOf(@"\\", from - 1, StringComparison.Ordinal);
        var stop = tex.IndexOf(@"\\", to, StringComparison.Ordinal);
        var row = tex[Math.Max(0, start)..(stop < 0 ? tex.Length : stop)];
        var tag = row.IndexOf(@"\tag{", StringComparison.Ordinal);
        var end = tag < 0 ? -1 : row.IndexOf('}', tag);
        return end < 0 ? null : row[(tag + 5)..end];
    }

    private static string Clean(string label)
    {
        var name = label.StartsWith("eq:", StringComparison.Ordinal) ? label[3..] : label;
        return string.Concat(
            name.Select(static character => char.IsLetterOrDigit(character) || character is ':' or '.' or '_' ? character : '-')
        );
    }
}
