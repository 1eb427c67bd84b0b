namespace Scriban.Syntax;

/// <summary>The name of a variable and where it lives, for a host that reads or sets one.</summary>
public class ScriptVariable(string name, ScriptVariableScope scope)
{
    public string Name { get; } = string.Intern(name);

    public ScriptVariableScope Scope { get; } = scope;

    public static ScriptVariable Create(string name, ScriptVariableScope scope) => new(name, scope);

    public override string ToString() => Scope == ScriptVariableScope.Local ? $"${Name}" : Name;
}
