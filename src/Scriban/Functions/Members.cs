using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The members of whatever has members, with their values, in their own order.</summary>
internal static class Members
{
    public static IEnumerable<(string Name, object? Value)> Of(TemplateContext context, SourceSpan span, object? target) => target switch
    {
        null => [],
        ScriptArray list => Read(context, span, list, list.GetMembers()),
        IDictionary<string, object?> pairs => pairs.Select(pair => (pair.Key, pair.Value)),
        IScriptObject members => Read(context, span, members, members.GetMembers()),
        IDictionary pairs => pairs.Cast<DictionaryEntry>().Select(pair => (context.ObjectToString(pair.Key), pair.Value)),
        _ => [],
    };

    private static IEnumerable<(string Name, object? Value)> Read(TemplateContext context, SourceSpan span, object target, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (context.TryReadMember(span, target, name, out var value))
                yield return (name, value);
        }
    }
}
