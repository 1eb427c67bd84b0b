using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A plain name: the variable of a loop, a global or a built-in.</summary>
internal sealed class Name(GlobalVariable syntax) : Expression(syntax)
{
    private readonly string _name = string.Intern(syntax.Name);
    private int _hint;

    public string Text => _name;

    public override object? Eval(TemplateContext context) => Called(context, Read(context, required: context.StrictVariables));

    public override object? EvalUncalled(TemplateContext context) => Read(context, required: context.StrictVariables);

    public override object? EvalFunction(TemplateContext context) => Read(context, required: false);

    public override void Assign(TemplateContext context, object? value) => context.Scope.Write(Span, _name, value);

    private object? Read(TemplateContext context, bool required)
    {
        if (!context.Scope.TryRead(Span, _name, ref _hint, out var value)) return ReadUnknown(context, required);

        return MemberAccess.Unwrap(value);
    }

    private object? ReadUnknown(TemplateContext context, bool required)
    {
        if (context.TryGetVariable is { } ask && ask(context, Span, new ScriptVariableGlobal(_name), out var value)) return value;
        if (_name is "empty" or "blank") return EmptyMarker.Instance;

        if (!required) return null;

        var error = Error($"The variable or function `{_name}` was not found");
        return context.RenderRuntimeException is { } render ? render(error) : throw error;
    }
}
