using System.Collections.Immutable;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads expressions: operators by precedence, calls, pipes and conditions over the operands.</summary>
internal sealed class ExpressionParser
{
    private readonly ParserState _state;
    private readonly OperandParser _operands;

    public ExpressionParser(ParserState state, FunctionParser functions)
    {
        _state = state;
        _operands = new OperandParser(state, this, functions);
    }

    private Token Current => _state.Current;

    public static bool IsAssignable(ScriptExpression expression) =>
        expression is GlobalVariable or LocalVariable or ArgumentsVariable or BlockVariable or ThisExpression
            or MemberExpression or IndexExpression;

    public ScriptExpression Parse(ExpressionMode mode = ExpressionMode.Default) => Parse(Operators.None, mode);

    /// <summary>A variable with its members and indexers, as the target of a statement.</summary>
    public ScriptExpression ParseTarget()
    {
        var depth = _state.Depth;
        var target = _operands.Parse(ExpressionMode.Argument);
        _state.Depth = depth;
        if (!_state.HasFailed && !IsAssignable(target)) _state.Fail(target.Span, "a variable, a member or an index is expected");
        return target;
    }

    /// <summary>An expression whose operators bind tighter than the given precedence.</summary>
    internal ScriptExpression Parse(int precedence, ExpressionMode mode)
    {
        var depth = _state.Depth;
        if (!_state.TryDeepen()) return _state.Missing();

        var expression = _operands.Parse(mode);
        while (!_state.HasFailed && !_operands.HasJustReadFunction && TryContinue(expression, precedence, mode) is { } longer)
        {
            expression = longer;
            _state.TryDeepen();
        }

        _state.Depth = depth;
        return expression;
    }

    /// <summary>The operand under a unary operator.</summary>
    internal ScriptExpression ParseUnaryOperand(ExpressionMode mode) => Parse(Operators.Unary, ForOperand(mode));

    /// <summary>The named arguments from here on, each a name with or without a value.</summary>
    internal ImmutableArray<NamedArgument> ParseNamedArguments()
    {
        var arguments = ImmutableArray.CreateBuilder<NamedArgument>();
        while (!_state.HasFailed && Current.Kind == TokenKind.Identifier) arguments.Add(ParseNamedArgument());
        return arguments.ToImmutable();
    }

    internal NamedArgument ParseNamedArgument()
    {
        var name = Current;
        _state.Tokens.Next();
        ScriptExpression? value = null;
        if (Current.Kind == TokenKind.Colon)
        {
            _state.Tokens.Next();
            value = Parse(Operators.None, ExpressionMode.Argument);
        }

        return new NamedArgument(_state.SpanFrom(name.Start), name.Text, _state.SpanOf(name), value);
    }

    /// <summary>What still holds for a part of the expression: not that a statement or the list of a loop begins here.</summary>
    private static ExpressionMode ForOperand(ExpressionMode mode) => mode & ~(ExpressionMode.Statement | ExpressionMode.LoopSource);

    /// <summary>The expression with what follows it, or null if nothing that follows belongs to it.</summary>
    private ScriptExpression? TryContinue(ScriptExpression left, int precedence, ExpressionMode mode)
    {
        var (binary, binaryPrecedence) = Operators.Binary(Current.Kind);
        if (binaryPrecedence > precedence && !(binary == BinaryOperator.Or && mode.HasFlag(ExpressionMode.WhenValue)))
            return ParseBinary(left, binary, binaryPrecedence, ForOperand(mode));
        if (Operators.IsAssignment(Current.Kind)) return ParseMisplacedAssignment(left, mode);
        if (mode.HasFlag(ExpressionMode.Argument)) return null;
        if (StartsCall(left, mode)) return ParseCall(left, precedence, mode);
        if (precedence > Operators.None) return null;

        return Current.Kind switch
        {
            TokenKind.Pipe => ParsePipe(left, mode),
            TokenKind.Question => ParseConditional(left, mode),
            _ => null,
        };
    }

    private BinaryExpression ParseBinary(ScriptExpression left, BinaryOperator binary, int precedence, ExpressionMode mode)
    {
        var sign = _state.SpanOf(Current);
        _state.Tokens.Next();
        var right = Parse(precedence, mode);
        return new BinaryExpression(_state.SpanFrom(left.Span.Start), left, binary, sign, right);
    }

    private ScriptExpression? ParseMisplacedAssignment(ScriptExpression left, ExpressionMode mode)
    {
        if (!mode.HasFlag(ExpressionMode.Statement)) _state.Fail(left.Span, "an assignment is a statement and no part of an expression");
        return null;
    }

    private bool StartsCall(ScriptExpression left, ExpressionMode mode)
    {
        if (left is CallExpression { HasParentheses: false }) return false;
        return Operators.StartsArgument(Current.Kind) && !(mode.HasFlag(ExpressionMode.LoopSource) && Current.Kind == TokenKind.Identifier);
    }

    /// <summary>A call with arguments after spaces. An operator after an argument belongs to that argument.</summary>
    private CallExpression ParseCall(ScriptExpression target, int precedence, ExpressionMode mode)
    {
        var mark = _state.Expressions.Count;
        while (!_state.HasFailed && !_operands.HasJustReadFunction && StartsCall(target, mode))
        {
            if (StartsNamedArgument(mode))
            {
                foreach (var argument in ParseNamedArguments()) _state.Expressions.Push(argument);
                break;
            }

            _state.Expressions.Push(Parse(precedence, ForOperand(mode) | ExpressionMode.Argument));
        }

        return new CallExpression(_state.SpanFrom(target.Span.Start), target, _state.Expressions.PopTo(mark), HasParentheses: false);
    }

    private bool StartsNamedArgument(ExpressionMode mode) =>
        Current.Kind == TokenKind.Identifier && !mode.HasFlag(ExpressionMode.BeforeColon) && _state.Tokens.Peek().Kind == TokenKind.Colon;

    /// <summary>A pipe. Its right side is a function or a call: an operator after a bare name applies to the result.</summary>
    private PipeExpression ParsePipe(ScriptExpression from, ExpressionMode mode)
    {
        var sign = _state.SpanOf(Current);
        _state.Tokens.Next();
        _state.Tokens.SkipNewLines();
        var target = _operands.Parse(ForOperand(mode));
        if (!_state.HasFailed && !_operands.HasJustReadFunction && StartsCall(target, ForOperand(mode)))
            target = ParseCall(target, Operators.None, ForOperand(mode));
        return new PipeExpression(_state.SpanFrom(from.Span.Start), from, sign, target);
    }

    private ConditionalExpression ParseConditional(ScriptExpression condition, ExpressionMode mode)
    {
        _state.Tokens.Next();
        var then = Parse(ExpressionMode.BeforeColon);
        _state.Expect(TokenKind.Colon, "a `:` and the other value of the condition should follow");
        var otherwise = _state.HasFailed ? _state.Missing() : Parse(ForOperand(mode));
        return new ConditionalExpression(_state.SpanFrom(condition.Span.Start), condition, then, otherwise);
    }
}
