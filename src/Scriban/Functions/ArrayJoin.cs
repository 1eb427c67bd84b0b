using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Writes the items of a list one after another, with a delimiter between them.</summary>
internal static class ArrayJoin
{
    public static object Join(FunctionCall call)
    {
        var output = new StringBuilder();
        var delimiter = call.Text(1);
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

    /// <summary>The text forms between commas, as the name of a list.</summary>
    public static string Join(TemplateContext context, IEnumerable<object?> items) =>
        string.Join(',', items.Select(item => context.ObjectToString(item)));
}
