namespace Scriban.Runtime;

/// <summary>A built-in: its parameters, what it does and, if it can, how it writes its result straight to the output.</summary>
internal sealed class BuiltinFunction(FunctionBody body, params ScriptParameterInfo[] parameters) : NativeFunction(parameters)
{
    private readonly FunctionBody _body = body;

    /// <summary>
    /// Used instead of the body where the result is only written and no context escapes it. It writes by
    /// <see cref="TemplateContext.Write(ReadOnlySpan{char})"/>.
    /// </summary>
    public FunctionWriter? Writer { get; init; }

    public override Type ReturnType => typeof(object);

    internal override object? Run(FunctionCall call) => _body(call);
}
