using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// <c>a.b</c> or <c>a?.b</c>. Errors point at <see cref="NameSpan"/>. <see cref="IsNullSafe"/>: a null target gives null, as it is written
/// with <c>?.</c> or directly follows members of which one is. The name is interned.
/// </summary>
internal sealed record MemberExpression(
    SourceSpan Span, ScriptExpression Target, string Name, SourceSpan NameSpan, bool IsNullSafe) : ScriptExpression(Span);
