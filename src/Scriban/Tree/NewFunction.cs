using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>do … end</c>: a function as a value.</summary>
internal sealed class NewFunction(ScriptNode syntax, FunctionDefinition definition, Block body) : Expression(syntax)
{
    public override object? Eval(TemplateContext context) => new ScriptFunction(definition, body);
}
