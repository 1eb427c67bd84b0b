using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>a.b</c>.</summary>
internal sealed class Member(MemberExpression syntax, Expression target) : Expression(syntax)
{
    private readonly string _name = syntax.Name;
    private readonly bool _isSize = syntax.Name == "size";
    private int _hint;

    public override object? Eval(TemplateContext context) => Called(context, EvalUncalled(context));

    public override object? EvalUncalled(TemplateContext context) =>
        context.RenderRuntimeException is null ? Read(context) : Shown(context, Read);

    private object? Read(TemplateContext context)
    {
        var owner = Owner(context);
        if (owner is null) return OfNull(context);
        if (_isSize && owner.GetType() == typeof(ScriptArray)) return Boxed.Of(((ScriptArray)owner).Count);
        if (MemberAccess.TryGet(context, Span, owner, _name, ref _hint, out var value)) return value;

        return context.EnableRelaxedMemberAccess
            ? null
            : throw Missing($"Cannot get the member {Text} for a value that has none of this name.");
    }

    public override void Assign(TemplateContext context, object? value)
    {
        var owner = Owner(context) ?? throw Missing($"Cannot set the member {Text} for a null object.");
        if (!MemberAccess.TrySet(context, syntax.NameSpan, owner, _name, value))
            throw Missing($"Cannot set a value for the readonly member {Text}.");
    }

    private string Text => $"`{_name}`";

    /// <summary>A function on the way is called, as in <c>date.now.year</c>, unless it is an object too.</summary>
    private object? Owner(TemplateContext context)
    {
        var owner = target.EvalUncalled(context);
        return owner is IScriptCustomFunction and not IScriptObject ? Called(context, owner) : owner;
    }

    private object? OfNull(TemplateContext context) =>
        syntax.IsNullSafe || context.EnableRelaxedTargetAccess ? null : throw Missing($"Cannot get the member {Text} for a null object.");

    private ScriptRuntimeException Missing(string message) => new(syntax.NameSpan, message);
}
