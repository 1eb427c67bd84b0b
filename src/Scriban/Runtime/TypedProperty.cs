using System.Reflection;

namespace Scriban.Runtime;

/// <summary>A property of a class, read by a delegate to its getter.</summary>
internal sealed class TypedProperty<TOwner, TValue>(PropertyInfo property, MethodInfo getter) : ReflectedProperty(property)
    where TOwner : class
{
    private readonly Func<TOwner, TValue> _get = getter.CreateDelegate<Func<TOwner, TValue>>();

    public override object? Get(object target)
    {
        var value = _get((TOwner)target);
        if (typeof(TValue) == typeof(int)) return Boxed.Of((int)(object)value);
        if (typeof(TValue) == typeof(bool)) return Boxed.Of((bool)(object)value);

        return value;
    }
}
