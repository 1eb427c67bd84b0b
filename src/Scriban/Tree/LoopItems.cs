using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>What a loop runs through, as a list.</summary>
internal static class LoopItems
{
    /// <summary>The list itself where there is one, a copy of what can only be run through; null for null.</summary>
    public static IList? Of(TemplateContext context, Expression source)
    {
        var value = source.Eval(context);
        return value switch
        {
            null => null,
            ScriptArray list => list,
            ScriptRange { Values: IList list } => list,
            EmptyMarker => Array.Empty<object?>(),
            string text => text.Select(c => c.ToString()).ToArray(),
            IScriptObject or IDictionary or IDictionary<string, object?> => Pairs(context, value),
            IList list => list,
            IEnumerable items => items.Cast<object?>().ToList(),
            _ => throw new ScriptRuntimeException(source.Span, $"Cannot run through a value of type `{context.GetTypeName(value)}`."),
        };
    }

    private static List<object> Pairs(TemplateContext context, object target) => [.. ObjectMembers.Of(context, target).Select(pair => (object)pair)];
}
