using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Downlink.Rendering;

/// <summary>
/// Writes tables in a frame of their own, so that a wide one scrolls within itself, and the alignment of columns as classes: pages allow no
/// inline style.
/// </summary>
internal sealed class TableWriter(BodyLabels labels) : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        MoveAlignment(table);
        renderer.EnsureLine();
        renderer
            .Write("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"")
            .Write(HtmlText.Escaped(labels.Table))
            .WriteLine("\">");
        base.Write(renderer, table);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }

    private static void MoveAlignment(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var index = 0; index < row.Count; index++)
            {
                if (row[index] is TableCell cell && ClassOf(table, cell.ColumnIndex >= 0 ? cell.ColumnIndex : index) is { } name)
                    cell.GetAttributes().AddClass(name);
            }
        }

        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }

    private static string? ClassOf(Table table, int column) =>
        column >= table.ColumnDefinitions.Count
            ? null
            : table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Left => "align-left",
                TableColumnAlign.Center => "align-center",
                TableColumnAlign.Right => "align-right",
                _ => null,
            };
}
