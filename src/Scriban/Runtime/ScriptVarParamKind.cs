namespace Scriban.Runtime;

/// <summary>How a function takes more arguments than it names.</summary>
public enum ScriptVarParamKind
{
    None,
    Direct,
    LastParameter,
}
