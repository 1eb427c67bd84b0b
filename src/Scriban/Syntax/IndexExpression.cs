using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// <c>a[i]</c>. <see cref="IsNullSafe"/>: a null target gives null, as the target is a null-safe member or an index of one.
/// </summary>
internal sealed record IndexExpression(
    SourceSpan Span, ScriptExpression Target, ScriptExpression Index, bool IsNullSafe) : ScriptExpression(Span);
