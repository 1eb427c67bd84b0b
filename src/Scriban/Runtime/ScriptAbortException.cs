using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The host cancelled the rendering.</summary>
public class ScriptAbortException : ScriptRuntimeException
{
    public ScriptAbortException(SourceSpan span, CancellationToken cancellationToken)
        : this(span, "The operation was cancelled", cancellationToken)
    {
    }

    public ScriptAbortException(SourceSpan span, string message, CancellationToken cancellationToken) : base(span, message) =>
        CancellationToken = cancellationToken;

    public CancellationToken CancellationToken { get; }
}
