using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The spot of a template that calls: for errors, and for what can be computed there once.</summary>
internal sealed class CallSite(ScriptNode node, ScriptNode[] arguments)
{
    public ScriptNode Node { get; } = node;

    /// <summary>
    /// What a function has made of a constant argument (a compiled pattern). Threads share it: it must be immutable, be checked against the
    /// argument before use, and may be lost.
    /// </summary>
    public object? Memo { get; set; }

    public SourceSpan SpanOf(int argument) => (uint)argument < (uint)arguments.Length ? arguments[argument].Span : Node.Span;
}
