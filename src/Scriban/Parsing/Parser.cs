using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads a text into a template. It never throws: what is wrong with the text is told by the messages.</summary>
internal static class Parser
{
    /// <summary>How messages name a text that has no path.</summary>
    public const string NoPath = "<input>";

    public static ParsedTemplate Parse(
        string text, string? path = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        var options = parserOptions ?? ParserOptions.Default;
        var lexer = lexerOptions ?? LexerOptions.Default;
        var tokens = new TokenReader(new Lexer(text, lexer, options));
        var state = new ParserState(text, path ?? NoPath, tokens, options);
        tokens.Next();
        return new ParsedTemplate(ParsePage(state, lexer.Mode), state.Messages);
    }

    private static ScriptPage ParsePage(ParserState state, ScriptMode mode)
    {
        var start = state.Current.Start;
        var statements = new StatementParser(state);
        var hasFrontMatter = mode is ScriptMode.FrontMatterOnly or ScriptMode.FrontMatterAndContent;
        var frontMatter = hasFrontMatter ? ParseFrontMatter(state, statements) : null;
        var body = statements.ParseBlock(BlockKind.Page);
        return new ScriptPage(state.SpanFrom(start), frontMatter, body);
    }

    private static ScriptBlockStatement? ParseFrontMatter(ParserState state, StatementParser statements)
    {
        if (!state.Expect(TokenKind.FrontMatterMarker, "the front matter should begin here"))
        {
            state.Tokens.Stop();
            return null;
        }

        var frontMatter = statements.ParseBlock(BlockKind.Page);
        if (state.Current.Kind == TokenKind.FrontMatterMarker) state.Tokens.Next();
        else state.Report(state.SpanOf(state.Current), "the front matter is not closed");
        return frontMatter;
    }
}
