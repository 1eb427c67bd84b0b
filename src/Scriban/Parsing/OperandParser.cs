using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads what operators stand between: literals and variables with their members, indexers and calls in parentheses.</summary>
internal sealed class OperandParser(ParserState state, ExpressionParser expressions, FunctionParser functions)
{
    private readonly LiteralParser _literals = new(state, expressions);
    private int _functionEnd = -1;

    /// <summary>Whether the last token ended an anonymous function: nothing can follow it in its expression.</summary>
    public bool HasJustReadFunction => _functionEnd == state.Tokens.Previous.End.Offset;

    private Token Current => state.Current;

    public ScriptExpression Parse(ExpressionMode mode)
    {
        if (Current.Kind is TokenKind.Increment or TokenKind.Decrement) return ParsePrefix();
        if (Operators.UnaryOf(Current.Kind) is { } unary) return ParseUnary(unary, mode);

        return ParseAccess(ParsePrimary());
    }

    private UnaryExpression ParseUnary(UnaryOperator unary, ExpressionMode mode)
    {
        var sign = Current;
        state.Tokens.Next();
        var isWhole = unary is UnaryOperator.FunctionAlias or UnaryOperator.Spread;
        var operand = expressions.ParseUnaryOperand(isWhole ? ExpressionMode.Argument : mode);
        return new UnaryExpression(state.SpanFrom(sign.Start), unary, state.SpanOf(sign), operand);
    }

    private IncrementExpression ParsePrefix()
    {
        var sign = Current;
        state.Tokens.Next();
        var target = ParseAccess(ParsePrimary());
        return ToIncrement(target, sign, sign.Start, isPrefix: true);
    }

    private IncrementExpression ToIncrement(ScriptExpression target, Token sign, TextPosition start, bool isPrefix)
    {
        if (!state.HasFailed && !ExpressionParser.IsAssignable(target))
            state.Fail(target.Span, "only a variable, a member or an index can be counted up or down");
        return new IncrementExpression(state.SpanFrom(start), target, state.SpanOf(sign), sign.Kind == TokenKind.Increment, isPrefix);
    }

    private ScriptExpression ParsePrimary()
    {
        var token = Current;
        if (token.Kind == TokenKind.Identifier) return ParseName(token);
        if (_literals.TryParse() is { } literal) return literal;

        var span = state.SpanOf(token);
        ScriptExpression? variable = token.Kind switch
        {
            TokenKind.LocalIdentifier => new LocalVariable(span, token.Text),
            TokenKind.Arguments => new ArgumentsVariable(span),
            TokenKind.BlockArgument => new BlockVariable(span),
            TokenKind.ArgumentIndex => new IndexExpression(span, new ArgumentsVariable(span), new Literal(span, token.Value), false),
            _ => null,
        };
        if (variable is null)
        {
            state.FailHere("an expression should stand here");
            return state.Missing();
        }

        state.Tokens.Next();
        return variable;
    }

    private ScriptExpression ParseName(Token name)
    {
        if (name.Text == "do") return ParseFunction();

        state.Tokens.Next();
        var span = state.SpanOf(name);
        return name.Text switch
        {
            "true" => new Literal(span, true),
            "false" => new Literal(span, false),
            "null" => new Literal(span, null),
            "this" => new ThisExpression(span),
            _ => new GlobalVariable(span, name.Text),
        };
    }

    private AnonymousFunction ParseFunction()
    {
        var function = functions.ParseAnonymous();
        _functionEnd = state.Tokens.Previous.End.Offset;
        return new AnonymousFunction(function.Span, function);
    }

    /// <summary>Members, indexers, calls in parentheses and <c>++</c> after an operand.</summary>
    private ScriptExpression ParseAccess(ScriptExpression operand)
    {
        while (!state.HasFailed && !HasJustReadFunction)
        {
            ScriptExpression? longer = Current.Kind switch
            {
                TokenKind.Dot or TokenKind.QuestionDot => ParseMember(operand),
                TokenKind.OpenBracket when !Current.IsAfterSpace && operand is not (ArrayLiteral or ObjectLiteral) => ParseIndex(operand),
                TokenKind.OpenParen when !Current.IsAfterSpace => ParseCall(operand),
                TokenKind.Increment or TokenKind.Decrement when ExpressionParser.IsAssignable(operand) => ParsePostfix(operand),
                _ => null,
            };
            if (longer is null) break;

            operand = longer;
            state.TryDeepen();
        }

        return operand;
    }

    private ScriptExpression ParseMember(ScriptExpression target)
    {
        var isSafe = Current.Kind == TokenKind.QuestionDot || target is MemberExpression { IsNullSafe: true };
        state.Tokens.Next();
        var name = Current;
        if (!state.Expect(TokenKind.Identifier, "the name of a member should follow the point")) return target;

        var nameSpan = state.SpanOf(name);
        if (name.Text is "empty" or "blank" && Current is { Kind: TokenKind.Question, IsAfterSpace: false })
        {
            state.Tokens.Next();
            return new IsEmptyExpression(state.SpanFrom(target.Span.Start), target, name.Text, nameSpan, isSafe);
        }

        return new MemberExpression(state.SpanFrom(target.Span.Start), target, name.Text, nameSpan, isSafe);
    }

    private IndexExpression ParseIndex(ScriptExpression target)
    {
        state.Tokens.Next();
        var index = expressions.Parse();
        state.Expect(TokenKind.CloseBracket, "a `]` should close the index");
        var isSafe = target is MemberExpression { IsNullSafe: true } or IndexExpression { IsNullSafe: true };
        return new IndexExpression(state.SpanFrom(target.Span.Start), target, index, isSafe);
    }

    private CallExpression ParseCall(ScriptExpression target)
    {
        var mark = state.Expressions.Count;
        do
        {
            state.Tokens.Next();
            if (state.Expressions.Count == mark && Current.Kind == TokenKind.CloseParen) break;

            var isNamed = Current.Kind == TokenKind.Identifier && state.Tokens.Peek().Kind == TokenKind.Colon;
            state.Expressions.Push(isNamed ? expressions.ParseNamedArgument() : expressions.Parse());
        }
        while (!state.HasFailed && Current.Kind == TokenKind.Comma);

        state.Expect(TokenKind.CloseParen, "a `)` should close the arguments");
        return new CallExpression(state.SpanFrom(target.Span.Start), target, state.Expressions.PopTo(mark), HasParentheses: true);
    }

    private IncrementExpression ParsePostfix(ScriptExpression target)
    {
        var sign = Current;
        state.Tokens.Next();
        return ToIncrement(target, sign, target.Span.Start, isPrefix: false);
    }
}
