using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>^list</c>: its items as arguments.</summary>
internal sealed class SpreadList(UnaryExpression syntax, Expression list) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => list.Eval(context);
}
