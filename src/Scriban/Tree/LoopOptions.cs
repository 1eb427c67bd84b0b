using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>
/// What stands after the list of a loop. Whatever the order written, the offset is skipped first, then the rest reversed, then the limit
/// taken.
/// </summary>
internal sealed class LoopOptions(NamedArgument[] options, Expression?[] values, bool hasColumns)
{
    public ChosenItems Evaluate(TemplateContext context, int count)
    {
        var (offset, limit, columns, reversed) = (0, 0, 1, false);
        for (var i = 0; i < options.Length; i++)
        {
            switch (options[i].Name)
            {
                case "offset":
                    offset = Math.Max(0, ValueAt(context, i));
                    break;
                case "limit":
                    limit = ValueAt(context, i);
                    break;
                case "reversed":
                    reversed = true;
                    break;
                case "cols" when hasColumns:
                    columns = Math.Max(1, ValueAt(context, i));
                    break;
                default:
                    throw new ScriptRuntimeException(options[i].Span, $"The loop has no option `{options[i].Name}`.");
            }
        }

        var left = Math.Max(0, count - offset);
        if (limit > 0) left = Math.Min(left, limit);
        return new ChosenItems(reversed ? count - 1 : offset, reversed ? -1 : 1, left, hasColumns ? columns : 0);
    }

    private int ValueAt(TemplateContext context, int index) =>
        values[index] is { } value ? context.ToInt(value.Span, value.Eval(context)) : 0;
}
