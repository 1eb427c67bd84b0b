using System.Collections.Immutable;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads <c>if</c> and <c>case</c>.</summary>
internal sealed class BranchParser(ParserState state, StatementParser statements)
{
    private Token Current => state.Current;

    public IfStatement ParseIf()
    {
        var start = Current.Start;
        var branches = ImmutableArray.CreateBuilder<ConditionalBranch>();
        ScriptBlockStatement? otherwise = null;
        do
        {
            branches.Add(ParseCondition());
            if (!Current.IsWord("else")) break;

            state.Tokens.Next();
            if (!Current.IsWord("if")) otherwise = ParseElseBody();
        }
        while (otherwise is null);

        statements.ParseEnd();
        return new IfStatement(state.SpanFrom(start), branches.ToImmutable(), otherwise);
    }

    public CaseStatement ParseCase()
    {
        var start = Current.Start;
        state.Tokens.Next();
        var value = statements.Expressions.Parse();
        state.EndStatement();
        SkipToWhen();
        var branches = ImmutableArray.CreateBuilder<WhenBranch>();
        while (Current.IsWord("when")) branches.Add(ParseWhen());

        var otherwise = TryParseElse();
        statements.ParseEnd();
        return new CaseStatement(state.SpanFrom(start), value, branches.ToImmutable(), otherwise);
    }

    /// <summary>The values of a <c>when</c>, of which there is at least one.</summary>
    public ImmutableArray<ScriptExpression> ParseWhenValues()
    {
        var mark = state.Expressions.Count;
        state.Expressions.Push(statements.Expressions.Parse(ExpressionMode.WhenValue));
        while (!state.HasFailed && Current.Kind is TokenKind.Comma or TokenKind.DoublePipe)
        {
            state.Tokens.Next();
            state.Expressions.Push(statements.Expressions.Parse(ExpressionMode.WhenValue));
        }

        return state.Expressions.PopTo(mark);
    }

    /// <summary>The branch after the word <c>else</c>, if it stands here.</summary>
    public ScriptBlockStatement? TryParseElse()
    {
        if (!Current.IsWord("else")) return null;

        state.Tokens.Next();
        return ParseElseBody();
    }

    private static bool EndsCaseHead(Token token) =>
        token.Kind is TokenKind.Eof or TokenKind.FrontMatterMarker
        || (token.Kind == TokenKind.Identifier && token.Text is "when" or "else" or "end");

    private ScriptBlockStatement ParseElseBody()
    {
        state.EndStatement();
        return statements.ParseBlock(BlockKind.Other);
    }

    private ConditionalBranch ParseCondition()
    {
        var start = Current.Start;
        state.Tokens.Next();
        var condition = statements.Expressions.Parse();
        state.EndStatement();
        var body = statements.ParseBlock(BlockKind.BeforeElse);
        return new ConditionalBranch(state.SpanFrom(start), condition, body);
    }

    private WhenBranch ParseWhen()
    {
        var start = Current.Start;
        state.Tokens.Next();
        var values = ParseWhenValues();
        state.EndStatement();
        var body = statements.ParseBlock(BlockKind.When);
        return new WhenBranch(state.SpanFrom(start), values, body);
    }

    /// <summary>Raw text before the first <c>when</c> is dropped; a statement there is an error.</summary>
    private void SkipToWhen()
    {
        while (!EndsCaseHead(Current))
        {
            if (statements.SkipBetweenStatements()) continue;
            if (Current.Kind is not (TokenKind.Raw or TokenKind.Verbatim))
            {
                state.FailHere("only `when` and `else` can stand directly in a `case`");
                state.EndStatement();
                continue;
            }

            state.Tokens.Next();
        }
    }
}
