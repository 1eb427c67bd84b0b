using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A template that was included has parse errors.</summary>
public class ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages, Exception? innerException = null)
    : ScriptRuntimeException(span, message, innerException)
{
    public LogMessageBag ParserMessages { get; } = parserMessages;

    public override string ToString() => string.Join(Environment.NewLine, [Message, .. ParserMessages.Select(entry => entry.ToString())]);
}
