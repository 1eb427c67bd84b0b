using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// Text to write as it is: white space that its neighbours strip is already gone. <see cref="IsVerbatim"/>: it stood in <c>{%{ }%}</c>.
/// </summary>
internal sealed record RawStatement(SourceSpan Span, string Text, bool IsVerbatim) : ScriptStatement(Span);
