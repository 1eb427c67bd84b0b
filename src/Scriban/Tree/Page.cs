using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A whole template, ready to run. Its body may leave a value by <c>ret</c>.</summary>
internal sealed class Page(ScriptPage syntax, Block body) : Node(syntax)
{
    /// <summary>Runs the body; a value given by <c>ret</c> is written.</summary>
    public void Render(TemplateContext context)
    {
        body.Run(context);
        var returned = context.TakeReturned();
        if (returned is not null) context.WriteValue(Span, returned);
    }

    public override object? Evaluate(TemplateContext context)
    {
        context.LastValue = null;
        body.Run(context);
        var value = context.LastValue;
        return context.Flow == Flow.Return ? context.TakeReturned() : value;
    }
}
