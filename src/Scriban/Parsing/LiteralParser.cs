using System.Collections.Immutable;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads literals, and expressions in parentheses.</summary>
internal sealed class LiteralParser(ParserState state, ExpressionParser expressions)
{
    private Token Current => state.Current;

    /// <summary>The literal that begins here, or null if none does.</summary>
    public ScriptExpression? TryParse() => Current.Kind switch
    {
        TokenKind.Number or TokenKind.String => ParsePlain(),
        TokenKind.InterpolatedStart => ParseInterpolated(),
        TokenKind.OpenParen => ParseNested(),
        TokenKind.OpenBracket => ParseArray(),
        TokenKind.OpenBrace => ParseObject(),
        _ => null,
    };

    private Literal ParsePlain()
    {
        var token = Current;
        state.Tokens.Next();
        return new Literal(state.SpanOf(token), token.Value);
    }

    private InterpolatedString ParseInterpolated()
    {
        var start = Current.Start;
        var mark = state.Expressions.Count;
        PushText();
        while (!state.HasFailed)
        {
            state.Expressions.Push(expressions.Parse());
            if (state.HasFailed) break;
            if (Current.Kind is not (TokenKind.InterpolatedMiddle or TokenKind.InterpolatedEnd))
            {
                state.FailHere("a `}` should close the hole in the string");
                break;
            }

            var isLast = Current.Kind == TokenKind.InterpolatedEnd;
            PushText();
            if (isLast) break;
        }

        return new InterpolatedString(state.SpanFrom(start), state.Expressions.PopTo(mark));
    }

    private void PushText()
    {
        if (Current.Text.Length > 0) state.Expressions.Push(new Literal(state.SpanOf(Current), Current.Text));
        state.Tokens.Next();
    }

    private NestedExpression ParseNested()
    {
        var start = Current.Start;
        state.Tokens.Next();
        var inner = expressions.Parse();
        state.Expect(TokenKind.CloseParen, "a `)` should follow");
        return new NestedExpression(state.SpanFrom(start), inner);
    }

    private ArrayLiteral ParseArray()
    {
        var start = Current.Start;
        var items = ParseItems(TokenKind.CloseBracket, "a `,` or `]` should follow", () => expressions.Parse());
        return new ArrayLiteral(state.SpanFrom(start), items);
    }

    private ObjectLiteral ParseObject()
    {
        var start = Current.Start;
        var members = ParseItems(TokenKind.CloseBrace, "a `,` or `}` should follow", ParseMember);
        return new ObjectLiteral(state.SpanFrom(start), members);
    }

    /// <summary>What stands between two brackets, in which newlines do not matter.</summary>
    private ImmutableArray<T> ParseItems<T>(TokenKind closing, string expectation, Func<T> parseItem)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var outer = state.Tokens.OpenLiterals++;
        state.Tokens.Next();
        while (!state.HasFailed && Current.Kind != closing)
        {
            items.Add(parseItem());
            if (Current.Kind != TokenKind.Comma) break;
            state.Tokens.Next();
        }

        state.Tokens.OpenLiterals = outer;
        state.Expect(closing, expectation);
        return items.ToImmutable();
    }

    private ObjectLiteralMember ParseMember()
    {
        var name = Current;
        if (name.Kind is not (TokenKind.Identifier or TokenKind.String))
        {
            state.FailHere("the name of a member should stand here");
            return new ObjectLiteralMember(state.SpanOf(name), "", state.Missing());
        }

        state.Tokens.Next();
        state.Expect(TokenKind.Colon, "a `:` and the value of the member should follow");
        var value = state.HasFailed ? state.Missing() : expressions.Parse();
        return new ObjectLiteralMember(state.SpanFrom(name.Start), name.Text, value);
    }
}
