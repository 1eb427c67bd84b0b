using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Reads and writes <c>target[index]</c> for every kind of target.</summary>
internal static class IndexAccess
{
    public static object? Get(TemplateContext context, SourceSpan targetSpan, SourceSpan indexSpan, object target, object index)
    {
        if (index is int number && target is ScriptArray array) return FromList(context, indexSpan, array, number);

        return MemberAccess.Unwrap(target switch
        {
            string text => FromText(context, indexSpan, text, context.ToInt(indexSpan, index)),
            IList list when index is not string => FromList(context, indexSpan, list, context.ToInt(indexSpan, index)),
            ScriptRange range when index is not string => FromRange(context, indexSpan, range, context.ToInt(indexSpan, index)),
            IDictionary dictionary when target is not IScriptObject => FromDictionary(context, indexSpan, dictionary, index),
            IScriptObject or IDictionary<string, object?> or IList =>
                FromMember(context, indexSpan, target, context.ObjectToString(index)),
            _ => FromIndexer(context, targetSpan, indexSpan, target, index),
        });
    }

    public static void Set(TemplateContext context, SourceSpan targetSpan, SourceSpan indexSpan, object target, object index, object? value)
    {
        switch (target)
        {
            case IList list when index is not string:
                IntoList(context, indexSpan, list, context.ToInt(indexSpan, index), value);
                return;
            case IDictionary dictionary when target is not IScriptObject:
                dictionary[MemberAccess.KeyFor(context, indexSpan, dictionary, index)] = value;
                return;
        }

        if (TrySetIndexer(context, indexSpan, target, index, value)) return;
        if (!MemberAccess.TrySet(context, indexSpan, target, context.ObjectToString(index), value))
        {
            throw new ScriptRuntimeException(
                indexSpan,
                $"Cannot set the member `{context.ObjectToString(index)}`: it is missing or read-only."
            );
        }
    }

    private static object? FromText(TemplateContext context, SourceSpan span, string text, int index)
    {
        var at = index < 0 ? index + text.Length : index;
        return (uint)at < (uint)text.Length ? text[at].ToString() : Outside(context, span, index, text.Length);
    }

    private static object? FromList(TemplateContext context, SourceSpan span, IList list, int index)
    {
        var at = index < 0 ? index + list.Count : index;
        return (uint)at < (uint)list.Count ? list[at] : Outside(context, span, index, list.Count);
    }

    private static object? FromRange(TemplateContext context, SourceSpan span, ScriptRange range, int index) =>
        range.Values is IList list
            ? FromList(context, span, list, index)
            : FromList(context, span, new ScriptArray(range.Values), index);

    private static object? FromDictionary(TemplateContext context, SourceSpan span, IDictionary dictionary, object index)
    {
        var key = MemberAccess.KeyFor(context, span, dictionary, index);
        return dictionary.Contains(key) ? dictionary[key] : null;
    }

    private static object? FromMember(TemplateContext context, SourceSpan span, object target, string name)
    {
        var hint = 0;
        if (MemberAccess.TryGet(context, span, target, name, ref hint, out var value)) return value;
        if (context.EnableRelaxedMemberAccess) return null;

        throw new ScriptRuntimeException(span, $"Cannot get the member `{name}`: there is none of this name.");
    }

    private static object? FromIndexer(TemplateContext context, SourceSpan targetSpan, SourceSpan indexSpan, object target, object index)
    {
        var members = context.TypeMembersOf(target);
        if (members.IndexType is { } type) return members.GetIndexed(target, context.ToObject(indexSpan, index, type));

        return index is string name
            ? FromMember(context, indexSpan, target, name)
            : throw new ScriptRuntimeException(targetSpan, $"A value of type `{context.GetTypeName(target)}` cannot be indexed.");
    }

    private static bool TrySetIndexer(TemplateContext context, SourceSpan span, object target, object index, object? value)
    {
        if (target is IScriptObject or IDictionary<string, object?>) return false;

        var members = context.TypeMembersOf(target);
        return members.IndexType is { } type && members.TrySetIndexed(target, context.ToObject(span, index, type), value);
    }

    private static object? Outside(TemplateContext context, SourceSpan span, int index, int length) =>
        context.EnableRelaxedIndexerAccess
            ? null
            : throw new ScriptRuntimeException(span, $"The index {index} is out of bounds: there are {length} items.");

    private static void IntoList(TemplateContext context, SourceSpan span, IList list, int index, object? value)
    {
        var at = index < 0 ? index + list.Count : index;
        if (at < 0) throw new ScriptRuntimeException(span, $"The index {index} is before the first item.");
        if (context.LoopLimit > 0 && at - list.Count > context.LoopLimit)
            throw new ScriptRuntimeException(span, $"The list would grow by more than the limit of {context.LoopLimit} steps.");

        if (list.IsReadOnly) throw new ScriptRuntimeException(span, "The list is read-only.");
        if (list is ScriptArray array) array[at] = value;
        else if (at < list.Count) list[at] = value;
        else throw new ScriptRuntimeException(span, $"The index {index} is out of bounds: there are {list.Count} items.");
    }
}
