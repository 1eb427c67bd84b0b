namespace Scriban.Runtime;

/// <summary>What a function says of one of its parameters.</summary>
public readonly record struct ScriptParameterInfo
{
    public ScriptParameterInfo(Type parameterType, string name)
    {
        ParameterType = parameterType;
        Name = name;
    }

    public ScriptParameterInfo(Type parameterType, string name, object? defaultValue) : this(parameterType, name)
    {
        HasDefaultValue = true;
        DefaultValue = defaultValue;
    }

    public Type ParameterType { get; }

    public string Name { get; }

    public bool HasDefaultValue { get; }

    public object? DefaultValue { get; }
}
