using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>The members of a .NET type under the names that a template uses; made once per type, renamer and filter.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Who trims a program keeps the members of what it hands to templates.")]
internal sealed class TypeMembers
{
    private static readonly ConcurrentDictionary<Key, TypeMembers> Known = new();

    private readonly Dictionary<string, MemberAccessor> _accessors = new(StringComparer.Ordinal);
    private readonly PropertyInfo? _indexer;

    private TypeMembers(Type type, MemberRenamerDelegate renamer, MemberFilterDelegate? filter)
    {
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
            if (IsSeen(field, filter)) Add(renamer(field), new ReflectedField(field));
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 1) _indexer = property;
            else if (property.CanRead && property.GetMethod is { IsPublic: true } && IsSeen(property, filter))
                Add(renamer(property), MemberAccessor.Of(property));
        }
    }

    public IEnumerable<string> Names => _accessors.Keys;

    /// <summary>The type of the indexer's parameter, or null if there is no indexer.</summary>
    public Type? IndexType => _indexer?.GetIndexParameters()[0].ParameterType;

    public static TypeMembers Of(Type type, MemberRenamerDelegate renamer, MemberFilterDelegate? filter)
    {
        var key = new Key(type, renamer, filter);
        if (Known.TryGetValue(key, out var members)) return members;

        return Known.GetOrAdd(key, new TypeMembers(type, renamer, filter));
    }

    public MemberAccessor? Find(string name) => _accessors.GetValueOrDefault(name);

    public object? GetIndexed(object target, object? index) =>
        _indexer?.GetValue(target, BindingFlags.DoNotWrapExceptions, null, [index], null);

    public bool TrySetIndexed(object target, object? index, object? value)
    {
        if (_indexer is not { CanWrite: true }) return false;

        _indexer.SetValue(target, value, BindingFlags.DoNotWrapExceptions, null, [index], null);
        return true;
    }

    /// <summary>A member of a derived type hides the inherited one of the same name.</summary>
    private void Add(string name, MemberAccessor accessor) => _accessors.TryAdd(name, accessor);

    private static bool IsSeen(MemberInfo member, MemberFilterDelegate? filter) =>
        !member.IsDefined(typeof(ScriptMemberIgnoreAttribute)) && (filter is null || filter(member));

    private readonly record struct Key(Type Type, MemberRenamerDelegate Renamer, MemberFilterDelegate? Filter);
}
