using System.Reflection;
using System.Runtime.CompilerServices;

namespace Scriban.Runtime;

/// <summary>A property read by reflection, as those of structures must be.</summary>
internal class ReflectedProperty(PropertyInfo property) : MemberAccessor
{
    public override bool CanSet { get; } =
        property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    public override Type Type => property.PropertyType;

    public override object? Get(object target) => property.GetValue(target, BindingFlags.DoNotWrapExceptions, null, null, null);

    public override void Set(object target, object? value) =>
        property.SetValue(target, value, BindingFlags.DoNotWrapExceptions, null, null, null);
}
