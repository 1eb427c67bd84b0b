using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A variable with a dollar.</summary>
internal sealed class Local(LocalVariable syntax) : Expression(syntax)
{
    private readonly string _name = string.Intern(syntax.Name);
    private int _hint;

    /// <summary>Its name among the variables of loops, where plain ones stand too.</summary>
    public string LoopName { get; } = string.Intern("$" + syntax.Name);

    public override object? Eval(TemplateContext context) => Called(context, Read(context, context.StrictVariables));

    public override object? EvalUncalled(TemplateContext context) => Read(context, context.StrictVariables);

    public override object? EvalFunction(TemplateContext context) => Read(context, required: false);

    public override void Assign(TemplateContext context, object? value) => context.Scope.WriteLocal(Span, _name, value);

    private object? Read(TemplateContext context, bool required)
    {
        if (context.Scope.TryReadLocal(_name, LoopName, ref _hint, out var value)) return value;
        if (context.Scope.Locals.Arguments is { } arguments && arguments.TryGetNamed(_name, out value)) return value;
        if (context.TryGetVariable is { } ask && ask(context, Span, new ScriptVariableLocal(_name), out value)) return value;

        return required ? throw Error($"The variable or function `${_name}` was not found") : null;
    }
}
