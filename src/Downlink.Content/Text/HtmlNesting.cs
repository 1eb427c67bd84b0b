using System.Buffers;
using System.Collections.Frozen;

namespace Downlink.Text;

/// <summary>Counts how deep the tags of a text lie in one another, without a tree: at least as deep as a parser will find.</summary>
internal static class HtmlNesting
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f\r/><");

    /// <summary>
    /// Elements that hold nothing, and those that the next of their kind ends (the HTML standard, sections 13.1.2 and 13.2.6.4.7).
    /// </summary>
    private static readonly FrozenSet<string> Flat = Set(
        "a area base basefont bgsound body br button col command dd dt embed frame head hr html img input keygen li link meta nobr optgroup option p param plaintext rb rp rt rtc "
        + "source tbody td tfoot th thead tr track wbr");

    /// <summary>What ends a picture or a formula that it stands in, so that its slash means nothing (section 13.2.6.5).</summary>
    private static readonly FrozenSet<string> BreaksOut = Set(
        "b big blockquote center code dd div dl dt em h1 h2 h3 h4 h5 h6 i li listing menu ol pre ruby s small span strong strike sub sup table tt u ul var font");

    public static int Of(ReadOnlySpan<char> html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0;)
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var length = start < html.Length && char.IsAsciiLetter(html[start]) ? html[start..].IndexOfAny(NameEnds) : 0;
            var name = length == 0 ? "" : (length < 0 ? html[start..] : html.Slice(start, length)).ToString();
            if (name.Length > 0 && !Flat.Contains(name))
            {
                var count = open.GetValueOrDefault(name);
                if (!isEnd && !IsClosed(html[start..], name, open))
                    (open[name], depth) = (count + 1, depth + 1);
                else if (isEnd && count > 0)
                    (open[name], depth) = (count - 1, depth - 1);
                deepest = Math.Max(deepest, depth);
            }

            var next = start < html.Length ? html[start..].IndexOf('<') : -1;
            at = next < 0 ? -1 : start + next;
        }

        return deepest;
    }

    /// <summary>Whether a tag has a slash at its end and stands where that counts.</summary>
    private static bool IsClosed(ReadOnlySpan<char> tag, string name, Dictionary<string, int> open)
    {
        if ((open.GetValueOrDefault("svg") == 0 && open.GetValueOrDefault("math") == 0) || BreaksOut.Contains(name))
            return false;
        var end = tag.IndexOfAny('<', '>');
        return end > 0 && tag[end] == '>' && tag[end - 1] == '/';
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
