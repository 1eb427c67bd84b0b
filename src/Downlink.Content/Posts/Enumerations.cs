using Downlink.Text;

namespace Downlink.Posts;

/// <summary>Tells a mention in passing, one item of a list such as 图像分类、目标检测、语义分割等, from one that a sentence is about.</summary>
internal static class Enumerations
{
    /// <summary>How near another term of the same category makes a list its own: <c>YOLO、SSD</c> are no mentions in passing.</summary>
    private const int Near = 12;

    /// <summary>Whether the match of this index is one; the matches of its category stand in the order of the text.</summary>
    public static bool IsInPassing(FoldedText text, List<TermMatch> matches, int index)
    {
        var match = matches[index];
        return IsItem(text.Characters, match.Start, match.End)
            && !(index > 0 && IsNear(matches[index - 1], match))
            && !(index + 1 < matches.Count && IsNear(match, matches[index + 1]));
    }

    private static bool IsNear(TermMatch before, TermMatch after) => before.Use != after.Use && after.Start - before.End <= Near;

    private static bool IsItem(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start];
        var after = text[end..];
        if (before is [.., '、'] || after is ['、', ..] or ['等', ..])
            return true;

        var isAfterComma = before is [.., ',' or '，'] || before.EndsWith(",and") || before.EndsWith(",or");
        var isBeforeComma = after is [',' or '，', ..];
        var isBeforeWord = after.StartsWith("and") || after.StartsWith("or") || after.StartsWith("etc");
        var isBegun = before.EndsWith("suchas") || before.EndsWith("including") || before.EndsWith("like");
        return isAfterComma && (isBeforeComma || isBeforeWord) || isBegun && (isBeforeComma || isBeforeWord) || before.EndsWith(",and");
    }
}
