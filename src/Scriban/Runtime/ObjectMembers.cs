using System.Collections;

namespace Scriban.Runtime;

/// <summary>All names and values of an object, whatever kind of object it is.</summary>
internal static class ObjectMembers
{
    public static IEnumerable<KeyValuePair<string, object?>> Of(TemplateContext context, object target) => target switch
    {
        ScriptObject { IsPlain: true } plain => plain,
        IScriptObject other => OfScriptObject(context, other),
        IDictionary<string, object?> dictionary => dictionary,
        IDictionary dictionary => OfDictionary(context, dictionary),
        string or IEnumerable or IFormattable or bool => [],
        _ => OfDotNet(context, target),
    };

    private static IEnumerable<KeyValuePair<string, object?>> OfDotNet(TemplateContext context, object target)
    {
        var members = context.TypeMembersOf(target);
        foreach (var name in members.Names)
            if (members.Find(name) is { } accessor) yield return new(name, accessor.Get(target));
    }

    private static IEnumerable<KeyValuePair<string, object?>> OfScriptObject(TemplateContext context, IScriptObject target)
    {
        foreach (var name in target.GetMembers())
            if (target.TryGetValue(context, context.CurrentSpan, name, out var value)) yield return new(name, value);
    }

    private static IEnumerable<KeyValuePair<string, object?>> OfDictionary(TemplateContext context, IDictionary target)
    {
        foreach (DictionaryEntry entry in target) yield return new(context.ObjectToString(entry.Key), entry.Value);
    }
}
