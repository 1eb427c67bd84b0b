using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A piece of the tree that runs. It never changes, but for caches, and is shared between threads.</summary>
internal abstract class Node(ScriptNode syntax)
{
    public ScriptNode Syntax { get; } = syntax;

    public SourceSpan Span => Syntax.Span;

    /// <summary>The value of an expression, or of the last statement run.</summary>
    public abstract object? Evaluate(TemplateContext context);

    protected ScriptRuntimeException Error(string message) => new(Span, message);
}
