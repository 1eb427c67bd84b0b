using System.Collections.Immutable;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads <c>for</c>, <c>tablerow</c> and <c>while</c>.</summary>
internal sealed class LoopParser(ParserState state, StatementParser statements)
{
    private readonly BranchParser _branches = new(state, statements);

    private Token Current => state.Current;

    public ForStatement ParseFor()
    {
        var loop = ParseLoop();
        return new ForStatement(loop.Span, loop.Variable, loop.Source, loop.Options, loop.Body, loop.Else);
    }

    public TableRowStatement ParseTableRow()
    {
        var loop = ParseLoop();
        return new TableRowStatement(loop.Span, loop.Variable, loop.Source, loop.Options, loop.Body, loop.Else);
    }

    public WhileStatement ParseWhile()
    {
        var start = Current.Start;
        state.Tokens.Next();
        var condition = statements.Expressions.Parse();
        var body = statements.ParseBody();
        return new WhileStatement(state.SpanFrom(start), condition, body);
    }

    private Loop ParseLoop()
    {
        var word = Current;
        state.Tokens.Next();
        var variable = statements.Expressions.ParseTarget();
        if (!state.HasFailed && !Current.IsWord("in"))
            state.Fail(state.SpanOf(word), $"the word `in` should follow the variable of `{word.Text}`");

        ScriptExpression source = state.Missing();
        ImmutableArray<NamedArgument> options = [];
        if (!state.HasFailed)
        {
            state.Tokens.Next();
            source = statements.Expressions.Parse(ExpressionMode.LoopSource);
            options = statements.Expressions.ParseNamedArguments();
        }

        state.EndStatement();
        var body = statements.ParseBlock(BlockKind.BeforeElse);
        var otherwise = _branches.TryParseElse();
        statements.ParseEnd();
        return new Loop(state.SpanFrom(word.Start), variable, source, options, body, otherwise);
    }

    /// <summary>What the loops over a list have in common.</summary>
    private sealed record Loop(
        SourceSpan Span,
        ScriptExpression Variable,
        ScriptExpression Source,
        ImmutableArray<NamedArgument> Options,
        ScriptBlockStatement Body,
        ScriptBlockStatement? Else);
}
