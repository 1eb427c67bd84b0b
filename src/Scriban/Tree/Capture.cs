using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>capture x … end</c>: the variable takes the output of the body.</summary>
internal sealed class Capture(CaptureStatement syntax, Expression target, Block body) : Statement(syntax)
{
    public override void Run(TemplateContext context)
    {
        context.LastValue = null;
        var output = new StringBuilderOutput();
        context.PushOutput(output);
        try
        {
            body.Run(context);
        }
        finally
        {
            context.PopOutput();
        }

        target.Assign(context, output);
    }
}
