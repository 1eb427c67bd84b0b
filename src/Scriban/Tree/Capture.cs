using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>capture x … end</c>: the variable takes the output of the body.</summary>
internal sealed class Capture(CaptureStatement syntax, Expression target, Block body) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        context.PushOutput();
        try
        {
            body.Run(context);
        }
        finally
        {
            target.Assign(context, context.PopOutput());
        }
    }
}
