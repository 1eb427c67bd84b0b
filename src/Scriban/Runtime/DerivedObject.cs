using System.Collections.Concurrent;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>
/// What a type derived from <see cref="ScriptObject"/> adds: its public static methods, as functions, and the values of its public static
/// properties. Found once per type.
/// </summary>
internal sealed class DerivedObject
{
    private static readonly ConcurrentDictionary<Type, DerivedObject> Known = new();

    private readonly Dictionary<string, MethodFunction> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PropertyInfo> _properties = new(StringComparer.Ordinal);
    private readonly bool _readsPlainly;

    private DerivedObject(Type type)
    {
        _readsPlainly = type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .All(method => method.Name != nameof(ScriptObject.TryGetValue) || method.DeclaringType == typeof(ScriptObject));
        for (var level = type; level is not null && level != typeof(ScriptObject); level = level.BaseType)
        {
            AddFunctions(level);
            AddProperties(level);
        }
    }

    public static DerivedObject Of(Type type) => Known.GetOrAdd(type, static key => new DerivedObject(key));

    /// <summary>Gives the object its functions and values; says whether members are read as <see cref="ScriptObject"/> does.</summary>
    public bool Complete(ScriptObject target)
    {
        foreach (var (name, property) in _properties) target.SetValue(name, property.GetValue(null), true);
        foreach (var (name, function) in _functions) target.SetValue(name, function, true);
        return _readsPlainly;
    }

    private void AddFunctions(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (method.IsSpecialName || method.IsGenericMethodDefinition || method.IsDefined(typeof(ScriptMemberIgnoreAttribute))) continue;

            _functions.TryAdd(StandardMemberRenamer.Rename(method), new MethodFunction(method, null));
        }
    }

    private void AddProperties(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (property.CanRead && !property.IsDefined(typeof(ScriptMemberIgnoreAttribute)))
                _properties.TryAdd(StandardMemberRenamer.Rename(property), property);
        }
    }
}
