using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>What a loop runs through, as a list.</summary>
internal static class LoopItems
{
    /// <summary>
    /// The list itself where there is one, a copy of what can only be run through; null for null. A query of the host has a limit of steps
    /// of its own.
    /// </summary>
    public static IList? Of(TemplateContext context, Expression source, out int limit)
    {
        var value = source.Eval(context);
        limit = value is IQueryable ? context.LoopLimitQueryable ?? context.LoopLimit : context.LoopLimit;
        return value switch
        {
            null => null,
            ScriptArray list => list,
            ScriptRange { Values: IList list } => list,
            EmptyMarker => Array.Empty<object?>(),
            string text => text.Select(c => c.ToString()).ToArray(),
            IScriptObject or IDictionary or IDictionary<string, object?> => Pairs(context, value),
            IList list => list,
            IEnumerable items => Copy(context, items, limit),
            _ => throw new ScriptRuntimeException(source.Span, $"Cannot run through a value of type `{context.GetTypeName(value)}`."),
        };
    }

    /// <summary>A sequence of the host may be endless: it is read somewhat further than the limit lets a loop go.</summary>
    private static List<object?> Copy(TemplateContext context, IEnumerable items, int limit)
    {
        const int Slack = 16;
        var most = limit > 0 ? (long)limit * Slack : long.MaxValue;
        var copy = new List<object?>();
        foreach (var item in items)
        {
            if (copy.Count >= most) break;
            context.CheckAbort();
            copy.Add(item);
        }

        return copy;
    }

    private static List<object> Pairs(TemplateContext context, object target) =>
        [.. ObjectMembers.Of(context, target).Select(pair => (object)pair)];
}
