namespace Scriban.Runtime;

/// <summary>A function made of a delegate whose parameter types are known when it is compiled.</summary>
internal sealed class TypedFunction(FunctionBody body, Type returnType, ScriptParameterInfo[] parameters) : NativeFunction(parameters)
{
    public override Type ReturnType => returnType;

    internal override object? Run(FunctionCall call) => call.Context.Await(body(call));
}
