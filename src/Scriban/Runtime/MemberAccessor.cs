using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Scriban.Runtime;

/// <summary>Reads and writes one property or field of a .NET type.</summary>
internal abstract class MemberAccessor
{
    public abstract bool CanSet { get; }

    public abstract Type Type { get; }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only where code can be made at run time.")]
    public static MemberAccessor Of(PropertyInfo property)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported || property.GetMethod is not { } getter || property.DeclaringType is not { IsValueType: false } owner)
            return new ReflectedProperty(property);

        var accessor = typeof(TypedProperty<,>).MakeGenericType(owner, property.PropertyType);
        return Activator.CreateInstance(accessor, property, getter) as MemberAccessor ?? new ReflectedProperty(property);
    }

    public abstract object? Get(object target);

    public abstract void Set(object target, object? value);
}
