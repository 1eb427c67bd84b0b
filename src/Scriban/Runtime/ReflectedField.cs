using System.Reflection;

namespace Scriban.Runtime;

/// <summary>A field, read by reflection.</summary>
internal sealed class ReflectedField(FieldInfo info) : MemberAccessor
{
    public override bool CanSet => !info.IsInitOnly && !info.IsLiteral;

    public override Type Type => info.FieldType;

    public override object? Get(object target) => info.GetValue(target);

    public override void Set(object target, object? value) => info.SetValue(target, value);
}
