using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>An argument <c>name: value</c>.</summary>
internal sealed class NamedValue(NamedArgument syntax, Expression value) : Expression(syntax)
{
    public string Name { get; } = string.Intern(syntax.Name);

    public override object? Eval(TemplateContext context) => value.Eval(context);
}
