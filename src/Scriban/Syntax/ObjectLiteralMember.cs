using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A name and its value in an object literal.</summary>
internal sealed record ObjectLiteralMember(SourceSpan Span, string Name, ScriptExpression Value) : ScriptNode(Span);
