using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>$</c>: all arguments of the function or include that runs.</summary>
internal sealed class Arguments(ArgumentsVariable syntax) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => context.Scope.Locals.Arguments;
}
