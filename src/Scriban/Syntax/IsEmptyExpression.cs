using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>x.empty?</c> or <c>x.blank?</c>: true for an empty list or string, null for null.</summary>
internal sealed record IsEmptyExpression(
    SourceSpan Span, ScriptExpression Target, string Name, SourceSpan NameSpan, bool IsNullSafe) : ScriptExpression(Span);
