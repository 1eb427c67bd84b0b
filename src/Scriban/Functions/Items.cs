using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The items of a list or a lazy sequence, every step of which counts against the context's limit of loops.</summary>
internal static class Items
{
    /// <summary>The items of an argument; none where it is null.</summary>
    public static IEnumerable<object?> At(FunctionCall call, int index) => call.Sequence(index) is { } items
        ? Counted(call.Context, call.Span, items)
        : [];

    private static IEnumerable<object?> Counted(TemplateContext context, SourceSpan span, IEnumerable items)
    {
        context.Budget.EnterLoop();
        try
        {
            foreach (var item in items)
            {
                context.Budget.StepLoop(span);
                yield return item;
            }
        }
        finally
        {
            context.Budget.LeaveLoop();
        }
    }
}
