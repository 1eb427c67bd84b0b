using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>Ways to bring members of .NET into a <see cref="IScriptObject"/>.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Who trims a program keeps the members of what it imports.")]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Who trims a program keeps the members of what it imports.")]
public static class ScriptObjectExtensions
{
    private const BindingFlags StaticMembers = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    /// <summary>Copies the members of an object, one level deep, and its static methods; or the static members of a type.</summary>
    public static void Import(
        this IScriptObject script,
        object obj,
        MemberFilterDelegate? filter = null,
        MemberRenamerDelegate? renamer = null
    )
    {
        switch (obj)
        {
            case Type type:
                ImportStatic(script, type, filter, renamer ?? StandardMemberRenamer.Default);
                break;
            case JsonElement json:
                Import(script, json);
                break;
            case ScriptObject other:
                foreach (var (name, value) in other) script.SetValue(name, value, false);
                break;
            case IDictionary<string, object?> dictionary:
                foreach (var (name, value) in dictionary) script.SetValue(name, value, false);
                break;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary) script.SetValue(entry.Key.ToString() ?? "", entry.Value, false);
                break;
            case Delegate or string or IConvertible or null:
                throw new ArgumentException("Only objects and types have members to import.", nameof(obj));
            default:
                ImportInstance(script, obj, filter, renamer ?? StandardMemberRenamer.Default);
                break;
        }
    }

    /// <summary>Copies the members of a JSON object.</summary>
    public static void Import(this IScriptObject script, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new ArgumentException("Only a JSON object has members to import.", nameof(json));

        foreach (var member in json.EnumerateObject()) script.SetValue(member.Name, Json.ToValue(member.Value), false);
    }

    /// <summary>Imports a delegate as a function.</summary>
    public static void Import(this IScriptObject script, string member, Delegate function) =>
        script.SetValue(member, DelegateCustomFunction.Create(function), true);

    /// <summary>Imports one member: the static one of a type, else the object's own.</summary>
    public static void ImportMember(this IScriptObject script, object obj, string memberName, string? exportName = null)
    {
        var type = obj as Type ?? obj.GetType();
        var target = obj is Type ? null : obj;
        var member = type.GetMember(memberName, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance).FirstOrDefault()
            ?? throw new ArgumentException($"The type {type.Name} has no public member {memberName}.", nameof(memberName));
        var name = exportName ?? StandardMemberRenamer.Rename(member);
        script.SetValue(name, ValueOf(member, target), true);
    }

    public static void SetValue(this IScriptObject script, string member, object? value, bool readOnly)
    {
        if (script is ScriptObject obj) obj.SetValue(member, value, readOnly);
        else if (!script.TrySetValue(new TemplateContext(), default, member, value, readOnly))
            throw new ArgumentException($"The member {member} is read-only.", nameof(member));
    }

    private static void ImportInstance(IScriptObject script, object obj, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        ImportMethods(script, obj.GetType(), filter, renamer);
        var members = TypeMembers.Of(obj.GetType(), renamer, filter);
        foreach (var name in members.Names) script.SetValue(name, members.Find(name)?.Get(obj), false);
    }

    private static void ImportStatic(IScriptObject script, Type type, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        foreach (var field in type.GetFields(StaticMembers))
            if (IsSeen(field, filter)) script.SetValue(renamer(field), field.GetValue(null), true);
        foreach (var property in type.GetProperties(StaticMembers))
            if (property.CanRead && IsSeen(property, filter)) script.SetValue(renamer(property), property.GetValue(null), true);
        ImportMethods(script, type, filter, renamer);
    }

    /// <summary>The static methods, those of every object left out: a template has operators for them.</summary>
    private static void ImportMethods(IScriptObject script, Type type, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        foreach (var method in type.GetMethods(StaticMembers))
        {
            if (method.IsSpecialName || method.IsGenericMethodDefinition || method.DeclaringType == typeof(object)) continue;
            if (!IsSeen(method, filter)) continue;

            script.SetValue(renamer(method), new MethodFunction(method, null), true);
        }
    }

    private static object? ValueOf(MemberInfo member, object? target) => member switch
    {
        FieldInfo field => field.GetValue(target),
        PropertyInfo property => property.GetValue(target),
        MethodInfo method => new MethodFunction(method, method.IsStatic ? null : target),
        _ => throw new ArgumentException($"{member.Name} is no field, property or method.", nameof(member)),
    };

    private static bool IsSeen(MemberInfo member, MemberFilterDelegate? filter) =>
        !member.IsDefined(typeof(ScriptMemberIgnoreAttribute)) && (filter is null || filter(member));
}
