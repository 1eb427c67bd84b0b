using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>a[i]</c>.</summary>
internal sealed class Index(IndexExpression syntax, Expression target, Expression index) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => Called(context, EvalUncalled(context));

    public override object? EvalUncalled(TemplateContext context) =>
        context.RenderRuntimeException is null ? Read(context) : Shown(context, Read);

    private object? Read(TemplateContext context)
    {
        var owner = target.EvalUncalled(context);
        if (owner is null) return OfNull(context);

        var at = index.Eval(context);
        if (at is not null) return IndexAccess.Get(context, target.Span, index.Span, owner, at);

        return context.EnableNullIndexer ? null : throw new ScriptRuntimeException(index.Span, "Cannot index with null.");
    }

    public override void Assign(TemplateContext context, object? value)
    {
        var owner = target.EvalUncalled(context) ?? throw new ScriptRuntimeException(target.Span, "Cannot set an item of a null object.");
        var at = index.Eval(context) ?? throw new ScriptRuntimeException(index.Span, "Cannot index with null.");
        IndexAccess.Set(context, target.Span, index.Span, owner, at, value);
    }

    private object? OfNull(TemplateContext context) =>
        syntax.IsNullSafe || context.EnableRelaxedTargetAccess
            ? null
            : throw new ScriptRuntimeException(target.Span, "Cannot get an item of a null object.");
}
