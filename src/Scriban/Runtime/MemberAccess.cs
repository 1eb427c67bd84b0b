using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Reads and writes <c>target.name</c> for every kind of target.</summary>
internal static class MemberAccess
{
    public static bool TryGet(TemplateContext context, SourceSpan span, object target, string name, ref int hint, out object? value)
    {
        if (target is ScriptObject { IsPlain: true } plain)
        {
            if (!plain.TryRead(name, ref hint, out value)) return TryAsk(context, span, target, name, out value);

            value = Unwrap(value);
            return true;
        }

        var found = TryGetOther(context, span, target, name, out value) || TryAsk(context, span, target, name, out value);
        value = Unwrap(value);
        return found;
    }

    public static bool TrySet(TemplateContext context, SourceSpan span, object target, string name, object? value)
    {
        switch (target)
        {
            case IScriptObject obj:
                return obj.TrySetValue(context, span, name, value, false);
            case IDictionary<string, object?> { IsReadOnly: false } dictionary:
                dictionary[name] = value;
                return true;
            case IDictionary { IsReadOnly: false } dictionary:
                dictionary[KeyFor(context, span, dictionary, name)] = value;
                return true;
            default:
                if (context.TypeMembersOf(target).Find(name) is not { CanSet: true } accessor) return false;

                accessor.Set(target, context.ToObject(span, value, accessor.Type));
                return true;
        }
    }

    /// <summary>Lazy values and elements of JSON show what they hold.</summary>
    public static object? Unwrap(object? value) => value is null || Kinds.IsData(value) ? value : value switch
    {
        JsonElement element => Json.ToValue(element),
        IScriptLazy lazy => lazy.Value,
        _ => value,
    };

    /// <summary>A key as the dictionary's own type of keys has it.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A key of a dictionary that was trimmed is taken as it is.")]
    public static object KeyFor(TemplateContext context, SourceSpan span, IDictionary dictionary, object key)
    {
        var type = dictionary
            .GetType()
            .GetInterfaces()
            .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            ?.GetGenericArguments()[0];
        return type is null ? key : context.ToObject(span, key, type) ?? key;
    }

    private static bool TryGetOther(TemplateContext context, SourceSpan span, object target, string name, out object? value)
    {
        switch (target)
        {
            case IScriptObject obj:
                return obj.TryGetValue(context, span, name, out value);
            case string text when name == "size":
                value = Boxed.Of(text.Length);
                return true;
            case KeyValuePair<string, object?> pair:
                value = name == "key" ? pair.Key : pair.Value;
                return name is "key" or "value";
            case LoopState loop:
                return loop.TryGet(name, out value);
            case IDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(name, out value);
            case IDictionary dictionary:
                return TryGetKey(context, span, dictionary, name, out value);
            case ICollection list when name == "size":
                value = Boxed.Of(list.Count);
                return true;
            case ScriptRange range when name == "size":
                value = Boxed.Of(range.Count);
                return true;
            default:
                return TryGetMember(context, target, name, out value);
        }
    }

    private static bool TryGetKey(TemplateContext context, SourceSpan span, IDictionary dictionary, string name, out object? value)
    {
        var key = KeyFor(context, span, dictionary, name);
        value = dictionary.Contains(key) ? dictionary[key] : null;
        return value is not null || dictionary.Contains(key);
    }

    private static bool TryGetMember(TemplateContext context, object target, string name, out object? value)
    {
        var accessor = target is string or IScriptCustomFunction ? null : context.TypeMembersOf(target).Find(name);
        value = accessor?.Get(target);
        return accessor is not null;
    }

    private static bool TryAsk(TemplateContext context, SourceSpan span, object target, string name, out object? value)
    {
        value = null;
        return context.TryGetMember is { } ask && ask(context, span, target, name, out value);
    }
}
