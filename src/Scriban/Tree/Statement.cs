using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A statement that runs.</summary>
internal abstract class Statement(ScriptNode syntax) : Node(syntax)
{
    /// <summary>What stands before every line it writes after its first, with auto-indent.</summary>
    public string Indent { get; } = syntax is ScriptStatement statement ? statement.Indent : "";

    public abstract void Run(TemplateContext context);

    public override object? Evaluate(TemplateContext context)
    {
        Run(context);
        return context.LastValue;
    }
}
