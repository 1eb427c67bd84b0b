namespace Scriban.Syntax;

/// <summary>The name of a global variable.</summary>
public class ScriptVariableGlobal(string name) : ScriptVariable(name, ScriptVariableScope.Global);
