namespace Scriban.Syntax;

/// <summary>The name of a variable with a dollar, given without it.</summary>
public class ScriptVariableLocal(string name) : ScriptVariable(name, ScriptVariableScope.Local);
