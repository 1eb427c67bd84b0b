using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>x.empty?</c> and <c>x.blank?</c>.</summary>
internal sealed class IsEmpty(IsEmptyExpression syntax, Expression target) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => context.IsEmpty(Span, target.Eval(context));
}
