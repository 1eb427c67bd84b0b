using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>x | f a</c>: the left value becomes the first argument of the right side, a function name or a call.</summary>
internal sealed record PipeExpression(
    SourceSpan Span, ScriptExpression From, SourceSpan OperatorSpan, ScriptExpression To) : ScriptExpression(Span);
