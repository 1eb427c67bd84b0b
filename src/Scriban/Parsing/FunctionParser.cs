using System.Collections.Immutable;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads functions: declared, anonymous, and in one line.</summary>
internal sealed class FunctionParser(ParserState state, StatementParser statements)
{
    private Token Current => state.Current;

    /// <summary><c>func name(a, b = 1, c...) … end</c>.</summary>
    public FunctionStatement ParseDeclared()
    {
        var start = Current.Start;
        state.Tokens.Next();
        var name = Current;
        ScriptExpression? target = name.Kind switch
        {
            TokenKind.Identifier => new GlobalVariable(state.SpanOf(name), name.Text),
            TokenKind.LocalIdentifier => new LocalVariable(state.SpanOf(name), name.Text),
            _ => null,
        };
        if (target is null) state.FailHere("the name of the function should follow");
        else state.Tokens.Next();

        var function = ParseRest(start, name.Text);
        return new FunctionStatement(function.Span, target ?? state.Missing(), function);
    }

    /// <summary><c>do … end</c>.</summary>
    public FunctionDefinition ParseAnonymous()
    {
        var start = Current.Start;
        var outer = state.Tokens.OpenLiterals;
        state.Tokens.OpenLiterals = 0;
        state.Tokens.Next();
        return ParseRest(start, null, outer);
    }

    /// <summary><c>name(x, y) = value</c>, of which the left side was read as a call.</summary>
    public FunctionStatement ParseOneLine(CallExpression call, ExpressionParser expressions)
    {
        var parameters = call.Arguments.Select(ToParameter).ToImmutableArray();
        state.Tokens.Next();
        var value = expressions.Parse();
        var span = state.SpanFrom(call.Span.Start);
        var body = new ScriptBlockStatement(value.Span, [new ReturnStatement(value.Span, value)]);
        var function = new FunctionDefinition(span, parameters, body)
        {
            HasParameterList = true,
            ReturnsValue = true,
            SourceText = state.TextOf(span),
            Name = NameOf(call.Target),
        };
        return new FunctionStatement(span, call.Target, function);
    }

    /// <summary>A call that the left side of a one-line function looks like, or null.</summary>
    public static CallExpression? AsDeclaration(ScriptExpression expression) =>
        expression is CallExpression { HasParentheses: true, Target: GlobalVariable or LocalVariable } call ? call : null;

    private static string? NameOf(ScriptExpression target) => target switch
    {
        GlobalVariable variable => variable.Name,
        LocalVariable variable => variable.Name,
        _ => null,
    };

    private FunctionParameter ToParameter(ScriptExpression argument)
    {
        if (argument is not GlobalVariable) state.Fail(argument.Span, "a parameter is a plain name");
        return new FunctionParameter(argument.Span, NameOf(argument) ?? "", Default: null, IsRest: false);
    }

    private FunctionDefinition ParseRest(TextPosition start, string? name, int openLiterals = 0)
    {
        var hasParameters = !state.HasFailed && Current.Kind == TokenKind.OpenParen;
        var parameters = hasParameters ? ParseParameters() : [];
        state.EndStatement();
        var outer = state.ReturnsValue;
        state.ReturnsValue = false;
        var body = statements.ParseBlock(BlockKind.Other);
        var returnsValue = state.ReturnsValue;
        state.ReturnsValue = outer;
        state.Tokens.OpenLiterals = openLiterals;
        statements.ParseEnd();
        var span = state.SpanFrom(start);
        return new FunctionDefinition(span, parameters, body)
        {
            HasParameterList = hasParameters,
            ReturnsValue = returnsValue,
            SourceText = state.TextOf(span),
            Name = name,
        };
    }

    private ImmutableArray<FunctionParameter> ParseParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        do
        {
            state.Tokens.Next();
            if (parameters.Count == 0 && Current.Kind == TokenKind.CloseParen) break;

            var last = parameters.Count > 0 ? parameters[^1] : null;
            parameters.Add(ParseParameter(last));
        }
        while (!state.HasFailed && Current.Kind == TokenKind.Comma);

        state.Expect(TokenKind.CloseParen, "a `)` should close the parameters");
        return parameters.ToImmutable();
    }

    private FunctionParameter ParseParameter(FunctionParameter? last)
    {
        var name = Current;
        Literal? value = null;
        state.Expect(TokenKind.Identifier, "the name of a parameter should stand here");
        var isRest = !state.HasFailed && Current.Kind == TokenKind.TripleDot;
        if (isRest) state.Tokens.Next();
        else if (!state.HasFailed && Current.Kind == TokenKind.Equal) value = ParseDefault();

        if (last is { IsRest: true }) state.Fail(state.SpanOf(name), "no parameter can follow the one that takes the rest");
        if (last is { Default: not null } && value is null && !isRest)
            state.Fail(state.SpanOf(name), "a required parameter cannot follow an optional one");
        return new FunctionParameter(state.SpanFrom(name.Start), name.Text, value, isRest);
    }

    private Literal? ParseDefault()
    {
        state.Tokens.Next();
        var value = statements.Expressions.Parse(Operators.Unary, ExpressionMode.Argument);
        if (value is Literal literal) return literal;
        if (value is UnaryExpression { Operator: UnaryOperator.Negate, Operand: Literal { Value: { } number } })
            return Negate(value.Span, number);

        if (!state.HasFailed) state.Fail(value.Span, "the value of an optional parameter is a literal");
        return null;
    }

    private Literal? Negate(SourceSpan span, object number)
    {
        object? negative = number switch
        {
            int value => -value,
            long value => -value,
            System.Numerics.BigInteger value => -value,
            float value => -value,
            double value => -value,
            decimal value => -value,
            _ => null,
        };
        if (negative is null) state.Fail(span, "only a number can be negative");
        return negative is null ? null : new Literal(span, negative);
    }
}
