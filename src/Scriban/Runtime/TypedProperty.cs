using System.Reflection;

namespace Scriban.Runtime;

/// <summary>A property of a class, read by a delegate to its getter.</summary>
internal sealed class TypedProperty<TOwner, TValue>(PropertyInfo property, MethodInfo getter) : ReflectedProperty(property)
    where TOwner : class
{
    private readonly Func<TOwner, TValue> _get = getter.CreateDelegate<Func<TOwner, TValue>>();

    public override object? Get(object target) => _get((TOwner)target) switch
    {
        int number => Boxed.Of(number),
        bool truth => Boxed.Of(truth),
        var value => value,
    };
}
