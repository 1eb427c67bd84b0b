namespace Scriban.Parsing;

/// <summary>The tokens of a template as the parser sees them: one current, one before, one after.</summary>
internal sealed class TokenReader(Lexer lexer)
{
    private Token? _peeked;
    private bool _isStopped;

    public Token Current { get; private set; }

    public Token Previous { get; private set; }

    /// <summary>How many brackets or braces are open; in them a newline is white space.</summary>
    public int OpenLiterals { get; set; }

    public void Next()
    {
        Previous = Current;
        do Current = Take();
        while (Current.Kind == TokenKind.NewLine && OpenLiterals > 0);
    }

    /// <summary>The token after the current one, be it a newline.</summary>
    public Token Peek() => _peeked ??= Read();

    /// <summary>Ends the text here.</summary>
    public void Stop()
    {
        _isStopped = true;
        _peeked = null;
        Current = EndAfter(Current);
    }

    public void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine) Next();
    }

    /// <summary>The end of a text is reported where its last token stands.</summary>
    private static Token EndAfter(Token last) => new(TokenKind.Eof, last.Start, last.End);

    private Token Take()
    {
        var token = _peeked ?? Read();
        _peeked = null;
        return token.Kind == TokenKind.Eof && Previous.End.Offset > 0 ? EndAfter(Previous) : token;
    }

    private Token Read() => _isStopped ? EndAfter(Current) : lexer.Read();
}
