using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Writes the items of a list one after another, with a delimiter between them.</summary>
internal static class ArrayJoin
{
    public static object Join(FunctionCall call)
    {
        var delimiter = call.Text(1);
        if (call[0] is ScriptArray list && call[2] is null) return Join(call, list, delimiter);

        var output = new StringBuilder();
        var isFirst = true;
        foreach (var item in Items.At(call, 0))
        {
            if (!isFirst)
                output.Append(delimiter);
            isFirst = false;
            output.Append(call.Context.ObjectToString(call[2] is null ? item : call.Invoke(call[2], item)));
            TextLimit.Check(call, output.Length);
        }

        return output.ToString();
    }

    private static string Join(FunctionCall call, ScriptArray list, string? delimiter)
    {
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var span = call.Span;
        call.Context.Budget.EnterLoop();
        try
        {
            for (var i = 0; i < list.Count; i++)
            {
                call.Context.Budget.StepLoop(span);
                if (i > 0) output.AppendLiteral(delimiter ?? "");
                output.AppendLiteral(list[i] as string ?? call.Context.ObjectToString(list[i]));
                TextLimit.Check(call, output.Text.Length);
            }
        }
        finally
        {
            call.Context.Budget.LeaveLoop();
        }

        return output.ToStringAndClear();
    }

    /// <summary>The text forms between commas, as the name of a list.</summary>
    public static string Join(TemplateContext context, IEnumerable<object?> items) =>
        string.Join(',', items.Select(item => context.ObjectToString(item)));
}
