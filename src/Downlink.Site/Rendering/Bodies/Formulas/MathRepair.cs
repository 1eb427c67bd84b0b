using Downlink.Text;

namespace Downlink.Rendering;

/// <summary>
/// Brings KaTeX's MathML, which counts on KaTeX's own rendering, into the form that browsers lay out without help (MathML Core): alphabets
/// as letters, spaces as such, boxes and strokes as classes, tables with classes on their cells.
/// </summary>
internal static class MathRepair
{
    private static readonly Dictionary<string, string> Accents = new(StringComparer.Ordinal) { ["^"] = "ˆ", ["~"] = "˜", ["⃗"] = "→" };

    public static MathNode Run(MathNode node)
    {
        foreach (var child in node.Children.Where(static child => !child.IsText))
            Run(child);
        Repair(node);
        return node;
    }

    private static void Repair(MathNode node)
    {
        switch (node.Name)
        {
            case "mi" or "mo" or "mn" or "ms" or "mtext":
                RepairToken(node);
                if (node.Name == "mtext")
                    MathSpacing.RepairText(node);
                else if (node.Name == "mo")
                    MathSpacing.RepairOperator(node);
                break;
            case "mrow" or "mtd" or "mstyle" or "msqrt":
                MathSpacing.RepairRow(node);
                break;
            case "menclose":
                RepairEnclosure(node);
                break;
            case "mpadded":
                RepairPadding(node);
                break;
            case "mover" when node["accent"] == "true":
                RepairAccent(node);
                break;
            case "mtable":
                MathTable.Repair(node);
                break;
        }
    }

    /// <summary>A token holds text alone: in HTML, elements in it would leave MathML.</summary>
    private static void RepairToken(MathNode token)
    {
        if (token.Children.Exists(static child => !child.IsText))
        {
            token.Name = "mrow";
            token.Attributes.Clear();
            token.Children.RemoveAll(static child => child.IsText);
            return;
        }

        if (token["mathvariant"] is not { } alphabet)
            return;
        // Only an identifier of one letter is slanted unless it says otherwise.
        if (alphabet == "normal" && token.Name == "mi")
            return;

        token.Attributes.Remove("mathvariant");
        if (alphabet == "normal")
            return;
        if (token.Name == "mtext" || !TryRespell(token, alphabet))
            token.AddClass("math-" + alphabet);
    }

    private static bool TryRespell(MathNode token, string alphabet)
    {
        var text = token.InnerText;
        var letters = MathLetters.In(alphabet, text);
        if (letters == text)
            return false;
        token.Children.Clear();
        token.Children.Add(MathNode.OfText(letters));
        return true;
    }

    /// <summary>
    /// As accents, browsers want the spacing forms of some signs: those that KaTeX writes stand too large or beside their letter.
    /// </summary>
    private static void RepairAccent(MathNode accented)
    {
        if (accented.Children is not [_, { Name: "mo" } sign] || Accents.GetValueOrDefault(sign.InnerText) is not { } better)
            return;
        sign.Children.Clear();
        sign.Children.Add(MathNode.OfText(better));
        if (better == "→")
            sign.AddClass("math-vector");
    }

    private static void RepairEnclosure(MathNode enclosure)
    {
        enclosure.Name = "mrow";
        var notations = (enclosure["notation"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        enclosure.Attributes.Remove("notation");
        foreach (var notation in notations.Where(static notation => IsDrawn(notation)))
            enclosure.AddClass("math-" + notation);
    }

    private static bool IsDrawn(string notation) =>
        notation is "box" or "updiagonalstrike" or "downdiagonalstrike" or "horizontalstrike";

    /// <summary>Lengths that are relative to the content are no lengths to a browser: what they say is left out.</summary>
    private static void RepairPadding(MathNode padding)
    {
        foreach (
            var attribute in padding
                .Attributes.Where(static pair => pair.Key != "class" && !IsLength(pair.Value))
                .Select(static pair => pair.Key)
                .ToList()
        )
        {
            padding.Attributes.Remove(attribute);
        }

        if (padding.Attributes.ContainsKey("mathbackground"))
            padding.AddClass("math-ground");
    }

    private static bool IsLength(string value) =>
        value.StartsWith('#')
        || char.IsAsciiLetter(value.FirstOrDefault())
        || (
            !value.StartsWith('+')
            && !value.EndsWith("width", StringComparison.Ordinal)
            && !value.EndsWith("height", StringComparison.Ordinal)
        );
}
