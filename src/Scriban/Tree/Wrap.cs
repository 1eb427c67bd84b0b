using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>wrap f args … end</c>.</summary>
internal sealed class Wrap(WrapStatement syntax, Call call, Block body) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        var value = call.EvalWrapping(context, body);
        context.LastValue = value;
        if (context.EnableOutput) context.WriteValue(call.Span, value);
    }
}
