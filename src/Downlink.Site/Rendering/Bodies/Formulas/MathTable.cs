namespace Downlink.Rendering;

/// <summary>
/// Tables of formulas: browsers read neither <c>columnalign</c> nor <c>columnlines</c> and the like, so cells get classes that the style
/// sheet knows (<c>math-left</c>, <c>math-right</c>, <c>math-close</c>, <c>math-line-right</c>, <c>math-line-below</c>).
/// </summary>
internal static class MathTable
{
    private const string Glue = "mtr-glue", Numbering = "mml-eqn-num";

    public static void Repair(MathNode table)
    {
        var rows = table.Children.Where(static child => child.Name == "mtr").ToList();
        if (table["width"] is not null)
            Frame(table, rows);
        else if (rows.Exists(static row => row.Children.Exists(static cell => cell["class"] == Numbering && cell.Children.Count > 0)))
            Number(table, rows);
        else
            rows.ForEach(static row => row.Children.RemoveAll(static cell => cell["class"] is Glue or Numbering));

        Dress(rows, Values(table, "columnalign"), Values(table, "columnspacing"), Values(table, "columnlines"), Values(table, "rowlines"));
        foreach (var attribute in (string[])["width", "columnalign", "columnspacing", "columnlines", "rowspacing", "rowlines"])
            table.Attributes.Remove(attribute);
    }

    /// <summary>The frame that KaTeX sets around a formula with a number: white space, the formula, white space, the number.</summary>
    private static void Frame(MathNode table, List<MathNode> rows)
    {
        table.AddClass("math-numbered");
        table.Attributes["displaystyle"] = "true";
        foreach (var cell in rows.SelectMany(static row => row.Children))
        {
            if (cell["width"] is not null)
                cell.AddClass(Glue);
            cell.Attributes.Remove("width");
        }

        rows.ForEach(static row => row.Children.LastOrDefault()?.AddClass(Numbering));
    }

    /// <summary>Rows without a number get the same cells as those with one, or their columns wouldn't meet.</summary>
    private static void Number(MathNode table, List<MathNode> rows)
    {
        table.AddClass("math-numbered");
        foreach (var row in rows.Where(static row => row.Children.FirstOrDefault()?["class"] != Glue))
        {
            row.Children.Insert(0, Cell(Glue));
            row.Children.AddRange([Cell(Glue), Cell(Numbering)]);
        }
    }

    private static MathNode Cell(string name)
    {
        var cell = new MathNode("mtd");
        cell.AddClass(name);
        return cell;
    }

    private static void Dress(List<MathNode> rows, string[] alignment, string[] spacing, string[] columnLines, string[] rowLines)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var isLined = row + 1 < rows.Count && At(rowLines, row) is "solid" or "dashed";
            var cells = rows[row].Children.Where(static cell => cell.Name == "mtd").ToList();
            foreach (var cell in cells.Where(_ => isLined))
                cell.AddClass("math-line-below");
            cells.RemoveAll(static cell =>
                cell["class"] is { } name
                && (name.StartsWith(Glue, StringComparison.Ordinal) || name.StartsWith(Numbering, StringComparison.Ordinal))
            );
            for (var column = 0; column < cells.Count; column++)
            {
                Dress(
                    cells[column],
                    At(alignment, column),
                    isClose: column + 1 < cells.Count && At(spacing, column) == "0em",
                    isLined: column + 1 < cells.Count && At(columnLines, column) is "solid" or "dashed"
                );
            }
        }
    }

    private static void Dress(MathNode cell, string alignment, bool isClose, bool isLined)
    {
        if (alignment is "left" or "right")
            cell.AddClass("math-" + alignment);
        if (isClose)
            cell.AddClass("math-close");
        if (isLined)
            cell.AddClass("math-line-right");
    }

    private static string[] Values(MathNode table, string attribute) =>
        (table[attribute] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The last value of a list holds for all that follow.</summary>
    private static string At(string[] values, int index) => values.Length == 0 ? "" : values[Math.Min(index, values.Length - 1)];
}
