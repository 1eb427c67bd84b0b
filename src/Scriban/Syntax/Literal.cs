using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A constant: null, bool, int, long, uint, ulong, BigInteger, float, double, decimal or string.</summary>
internal sealed record Literal(SourceSpan Span, object? Value) : ScriptExpression(Span);
