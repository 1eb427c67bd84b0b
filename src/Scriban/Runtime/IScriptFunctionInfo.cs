namespace Scriban.Runtime;

/// <summary>What a function says of itself before it is called.</summary>
public interface IScriptFunctionInfo
{
    int RequiredParameterCount { get; }

    int ParameterCount { get; }

    ScriptVarParamKind VarParamKind { get; }

    Type ReturnType { get; }

    ScriptParameterInfo GetParameterInfo(int index);
}
