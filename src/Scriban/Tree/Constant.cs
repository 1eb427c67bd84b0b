using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A value that stands in the template.</summary>
internal sealed class Constant(ScriptNode syntax, object? value) : Expression(syntax)
{
    private readonly object? _value = value switch
    {
        int number => Boxed.Of(number),
        bool truth => Boxed.Of(truth),
        _ => value,
    };

    public override object? Eval(TemplateContext context) => _value;
}
