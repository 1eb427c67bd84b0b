namespace Downlink.Rendering;

/// <summary>
/// Gives formulas the spaces that TeX has in them: KaTeX writes some as characters, which a font makes as wide as it likes, and leaves
/// those around names of functions and within bars to whoever lays them out, who don't know of them.
/// </summary>
internal static class MathSpacing
{
    private const string Application = "\u2061", Thin = "0.1667em";

    /// <summary>A space of its own where a text is nothing else.</summary>
    public static void RepairText(MathNode text)
    {
        if (WidthOf(text.InnerText) is not { } width)
            return;
        text.Name = "mspace";
        text.Children.Clear();
        text.Attributes.Clear();
        text.Attributes["width"] = width;
    }

    /// <summary>Bars that open and close: <c>\lvert x \rvert</c>. As the sign between two things they would keep their distance.</summary>
    public static void RepairOperator(MathNode sign)
    {
        if (sign["stretchy"] == "false" && sign.InnerText is "∣" or "∥")
            (sign.Attributes["lspace"], sign.Attributes["rspace"]) = ("0", "0");
    }

    /// <summary>Around names of functions: <c>2 sin x</c>, but <c>f(x)</c>.</summary>
    public static void RepairRow(MathNode row)
    {
        for (var at = row.Children.Count - 1; at >= 0; at--)
        {
            if (!EndsInApplication(row.Children[at]))
                continue;
            if (at + 1 < row.Children.Count && !IsApart(row.Children[at + 1]))
                row.Children.Insert(at + 1, Space());
            var name = row.Children[at].Name == "mo" ? at - 1 : at;
            if (name > 0 && !IsApart(row.Children[name - 1]))
                row.Children.Insert(name, Space());
        }
    }

    private static bool EndsInApplication(MathNode node) =>
        node.Name switch
        {
            "mo" => node.InnerText == Application,
            "mrow" => node.Children is [.., var last] && EndsInApplication(last),
            "msub" or "msup" or "msubsup" or "munder" or "mover" or "munderover" =>
                node.Children is [var first, ..] && EndsInApplication(first),
            _ => false,
        };

    /// <summary>Whether a neighbour keeps its own distance, or is a bracket.</summary>
    private static bool IsApart(MathNode node) =>
        node.Name is "mo" or "mspace" || (node.Name == "mrow" && node.Children is [{ Name: "mo" }, ..]) || EndsInApplication(node);

    private static MathNode Space() => new("mspace") { Attributes = { ["width"] = Thin } };

    private static string? WidthOf(string text) => text switch
    {
        "\u200A" => "0.0556em",
        "\u2009" => Thin,
        "\u2009\u200A" => "0.2222em",
        "\u2005\u200A" => "0.2778em",
        _ => null,
    };
}
