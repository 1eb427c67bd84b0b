using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>What the parsers of one template share: its tokens, the messages about it, and how deep they are in it.</summary>
internal sealed class ParserState(string text, string path, TokenReader tokens, ParserOptions options)
{
    private bool _isGivenUp;

    public TokenReader Tokens { get; } = tokens;

    public Token Current => Tokens.Current;

    public LogMessageBag Messages { get; } = new();

    /// <summary>Whether the current statement has an error: what follows in it is skipped and not reported.</summary>
    public bool HasFailed { get; private set; }

    public int Depth { get; set; }

    /// <summary>Whether the function that is read says <c>ret</c> with a value.</summary>
    public bool ReturnsValue { get; set; }

    public ItemStack<ScriptStatement> Statements { get; } = new();

    public ItemStack<ScriptExpression> Expressions { get; } = new();

    public SourceSpan SpanOf(Token token) => new(path, token.Start, token.End);

    /// <summary>From a position to the last token read.</summary>
    public SourceSpan SpanFrom(TextPosition start) => new(path, start, Tokens.Previous.End);

    public string TextOf(SourceSpan span) => text.Substring(span.Offset, span.Length);

    /// <summary>Goes one level deeper; false, with an error, where that is too deep.</summary>
    public bool TryDeepen()
    {
        Depth++;
        var isTooDeep = options.ExpressionDepthLimit > 0 && Depth > options.ExpressionDepthLimit;
        if (!isTooDeep && RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;

        Fail(SpanOf(Current), $"the template nests deeper than {options.ExpressionDepthLimit} levels here");
        _isGivenUp = true;
        Tokens.Stop();
        return false;
    }

    public void Fail(SourceSpan span, string message)
    {
        if (!HasFailed && !_isGivenUp) Messages.Add(new LogMessage(ParserMessageType.Error, span, message));
        HasFailed = true;
    }

    /// <summary>Fails at the current token, with the lexer's own message if it is an error.</summary>
    public void FailHere(string expectation) =>
        Fail(SpanOf(Current), Current.Kind == TokenKind.Error ? Current.Text : $"{Describe(Current)} is not expected here: {expectation}");

    /// <summary>Reports something about a statement that was read to its end.</summary>
    public void Report(SourceSpan span, string message)
    {
        if (!_isGivenUp) Messages.Add(new LogMessage(ParserMessageType.Error, span, message));
    }

    public bool Expect(TokenKind kind, string expectation)
    {
        if (HasFailed) return false;
        if (Current.Kind == kind)
        {
            Tokens.Next();
            return true;
        }

        FailHere(expectation);
        return false;
    }

    /// <summary>A statement ends here; after an error everything up to its end is skipped.</summary>
    public void EndStatement()
    {
        if (!HasFailed && !Current.EndsStatement) FailHere("the end of the statement should follow");

        while (HasFailed && !Current.EndsStatement) Tokens.Next();
        HasFailed = false;
    }

    /// <summary>What stands in for an expression that could not be read.</summary>
    public Literal Missing() => new(SpanOf(Current), null);

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.Eof => "the end of the text",
        TokenKind.NewLine => "the end of the line",
        _ => $"`{TextOf(SpanOf(token))}`",
    };
}
