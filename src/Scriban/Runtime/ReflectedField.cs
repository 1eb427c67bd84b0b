using System.Reflection;

namespace Scriban.Runtime;

/// <summary>A field, read by reflection.</summary>
internal sealed class ReflectedField(FieldInfo field) : MemberAccessor
{
    public override bool CanSet => !field.IsInitOnly && !field.IsLiteral;

    public override Type Type => field.FieldType;

    public override object? Get(object target) => field.GetValue(target);

    public override void Set(object target, object? value) => field.SetValue(target, value);
}
