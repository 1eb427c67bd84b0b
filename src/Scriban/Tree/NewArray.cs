using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class NewArray(ArrayLiteral syntax, Expression[] items) : Expression(syntax)
{
    public override object? Eval(TemplateContext context)
    {
        var array = new ScriptArray(items.Length);
        foreach (var item in items) array.Add(item.Eval(context));
        return array;
    }
}
