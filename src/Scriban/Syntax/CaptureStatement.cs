using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>capture target … end</c>; the target is a variable, a member or an index.</summary>
internal sealed record CaptureStatement(SourceSpan Span, ScriptExpression Target, ScriptBlockStatement Body) : ScriptStatement(Span);
