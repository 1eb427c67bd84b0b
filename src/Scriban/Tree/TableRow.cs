using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>tablerow v in e cols:n … end</c>: a loop whose items become the cells of a table.</summary>
internal sealed class TableRow(ScriptNode syntax, Expression variable, Expression source, LoopOptions options, Block body, Block? otherwise)
    : For(syntax, variable, source, options, body, otherwise)
{
    private static readonly string OwnName = string.Intern("tablerow");

    protected override string StateName => OwnName;

    protected override void BeforeStep(TemplateContext context, LoopState state)
    {
        var column = state.Index % state.Columns;
        if (column == 0) context.Write(string.Create(CultureInfo.InvariantCulture, $"<tr class=\"row{state.Index / state.Columns + 1}\">"));
        context.Write(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{column + 1}\">"));
    }

    protected override void AfterStep(TemplateContext context, LoopState state)
    {
        context.Write("</td>");
        if ((state.Index + 1) % state.Columns == 0 || state.Index == state.Length - 1) context.Write("</tr>").WriteLine();
    }
}
