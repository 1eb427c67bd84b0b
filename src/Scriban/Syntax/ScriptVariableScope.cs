namespace Scriban.Syntax;

/// <summary>Where a variable lives.</summary>
public enum ScriptVariableScope
{
    Global,
    Local,
}
