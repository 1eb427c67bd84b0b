using System.Diagnostics.CodeAnalysis;

namespace Scriban.Runtime;

/// <summary>A value that is computed when a template first reads it.</summary>
public class ScriptLazy<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    Func<T> valueFactory) : IScriptLazy
{
    private readonly Lazy<T> _value = new(valueFactory);

    public T Value => _value.Value;

    object? IScriptLazy.Value => _value.Value;
}
