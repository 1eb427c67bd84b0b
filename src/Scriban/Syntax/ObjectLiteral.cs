using System.Collections.Immutable;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>{a: 1, "b c": 2}</c>, in the order written; a later member of the same name wins.</summary>
internal sealed record ObjectLiteral(SourceSpan Span, ImmutableArray<ObjectLiteralMember> Members) : ScriptExpression(Span);
