using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>
/// What a type derived from <see cref="ScriptObject"/> adds: its public static methods, as functions, and the values of its public static
/// properties. Found once per type.
/// </summary>
internal sealed class DerivedObject
{
    /// <summary>What a trimmed program keeps of such a type, so that it is here what it is elsewhere.</summary>
    public const DynamicallyAccessedMemberTypes Kept =
        DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.PublicProperties;

    private static readonly ConcurrentDictionary<Type, DerivedObject> Known = new();

    private readonly Dictionary<string, MethodFunction> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PropertyInfo> _properties = new(StringComparer.Ordinal);
    private readonly bool _readsPlainly;

    private DerivedObject([DynamicallyAccessedMembers(Kept)] Type type)
    {
        _readsPlainly = type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .All(method => method.Name != nameof(ScriptObject.TryGetValue) || method.DeclaringType == typeof(ScriptObject));
        for (var level = type; level is not null && level != typeof(ScriptObject); level = level.BaseType)
        {
            AddFunctions(level);
            AddProperties(level);
        }
    }

    public static DerivedObject Of([DynamicallyAccessedMembers(Kept)] Type type) =>
        Known.TryGetValue(type, out var known) ? known : Known.GetOrAdd(type, new DerivedObject(type));

    /// <summary>Gives the object its functions and values; says whether members are read as <see cref="ScriptObject"/> does.</summary>
    public bool Complete(ScriptObject target)
    {
        foreach (var (name, property) in _properties) target.SetValue(name, property.GetValue(null), true);
        foreach (var (name, function) in _functions) target.SetValue(name, function, true);
        return _readsPlainly;
    }

    private void AddFunctions([DynamicallyAccessedMembers(Kept)] Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (method.IsSpecialName || method.IsGenericMethodDefinition || method.IsDefined(typeof(ScriptMemberIgnoreAttribute))) continue;

            _functions.TryAdd(StandardMemberRenamer.Rename(method), new MethodFunction(method, null));
        }
    }

    private void AddProperties([DynamicallyAccessedMembers(Kept)] Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (property.CanRead && !property.IsDefined(typeof(ScriptMemberIgnoreAttribute)))
                _properties.TryAdd(StandardMemberRenamer.Rename(property), property);
        }
    }
}
