using System.Text;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A string with holes, which take the text that .NET gives their values.</summary>
internal sealed class Interpolation(InterpolatedString syntax, Expression[] parts) : Expression(syntax)
{
    public override object? Eval(TemplateContext context)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(context.CurrentCulture, $"{part.Eval(context)}");
        return text.ToString();
    }
}
