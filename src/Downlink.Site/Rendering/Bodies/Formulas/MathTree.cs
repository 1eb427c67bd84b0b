using System.Collections.Frozen;

namespace Downlink.Rendering;

/// <summary>
/// Reads what KaTeX wrote, as far as it is mathematics: elements and attributes of a list, no scripts, no styles, no addresses.
/// </summary>
internal static class MathTree
{
    /// <summary>No formula nests as deep; what does would exhaust a browser, or us.</summary>
    private const int Deepest = 150;

    private const int LongestValue = 200;

    private static readonly FrozenSet<string> Elements = Set(
        "math semantics annotation mrow mi mo mn ms mtext mspace mfrac msqrt mroot mstyle msub msup msubsup munder mover munderover mmultiscripts mprescripts none "
        + "mtable mtr mtd mpadded mphantom menclose merror");

    private static readonly FrozenSet<string> Attributes = Set(
        "accent accentunder columnalign columnlines columnspacing depth displaystyle fence form height largeop linethickness lspace mathbackground mathcolor mathvariant maxsize minsize "
        + "movablelimits notation rowlines rowspacing rspace scriptlevel separator stretchy symmetric voffset width class");

    /// <summary>What the formula's <c>semantics</c> element holds, the TeX aside; null where anything isn't as it should be.</summary>
    public static MathNode? Read(string html)
    {
        var root = new MathNode("root");
        return ReadInto(root, html) && Find(root, "semantics") is { } semantics ? WithoutSource(semantics) : null;
    }

    private static bool ReadInto(MathNode root, string html)
    {
        var scanner = new MarkupScanner(html);
        var open = new Stack<MathNode>([root]);
        while (!scanner.IsAtEnd && !scanner.IsBroken)
        {
            if (!scanner.IsAtTag)
                open.Peek().Children.Add(MathNode.OfText(scanner.ReadText()));
            else if (!ReadTag(ref scanner, open))
                return false;
        }

        return !scanner.IsBroken && open.Count == 1;
    }

    private static bool ReadTag(ref MarkupScanner scanner, Stack<MathNode> open)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var (name, isEmpty) = scanner.ReadTag(attributes);
        if (name is ['/', .. var closed])
            return open.Count > 1 && open.Pop().Name == closed;
        // KaTeX wraps its MathML into one element of HTML.
        if (open.Count >= Deepest || !(Elements.Contains(name) || (name == "span" && open.Count == 1)))
            return false;

        var node = new MathNode(name);
        foreach (var (attribute, value) in attributes.Where(static pair => Attributes.Contains(pair.Key) && IsPlain(pair.Value)))
            node.Attributes.Add(attribute, value);
        open.Peek().Children.Add(node);
        if (!isEmpty)
            open.Push(node);
        return true;
    }

    /// <summary>Lengths, colours, names: nothing that could be an address or a declaration.</summary>
    private static bool IsPlain(string value) =>
        value.Length <= LongestValue
        && value.All(static character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or '+' or '-' or '%' or '#');

    private static MathNode? Find(MathNode node, string name) =>
        node.Name == name ? node : node.Children.Select(child => Find(child, name)).FirstOrDefault(static found => found is not null);

    private static MathNode WithoutSource(MathNode semantics)
    {
        semantics.Children.RemoveAll(static child => child.Name == "annotation");
        if (semantics.Children is [{ IsText: false } only])
            return only;

        semantics.Name = "mrow";
        return semantics;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
