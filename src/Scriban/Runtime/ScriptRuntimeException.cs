using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>What went wrong while a template ran, and where.</summary>
public class ScriptRuntimeException : Exception
{
    public ScriptRuntimeException(SourceSpan span, string message) : this(span, message, null)
    {
    }

    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(new LogMessage(ParserMessageType.Error, span, message).ToString(), innerException)
    {
        Span = span;
        OriginalMessage = message;
    }

    public SourceSpan Span { get; }

    public string OriginalMessage { get; }

    public override string ToString() => Message;
}
