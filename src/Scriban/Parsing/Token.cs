namespace Scriban.Parsing;

/// <summary>A piece of the text with a meaning of its own, from its first character to its last.</summary>
internal readonly record struct Token(TokenKind Kind, TextPosition Start, TextPosition End, object? Value = null)
{
    /// <summary>Whether the character before it belongs to no token: <c>f (</c> and <c>f(</c> are not the same.</summary>
    public bool IsAfterSpace { get; init; }

    /// <summary>The name, text, indent or message of a token that has one.</summary>
    public string Text => Value as string ?? "";

    public bool IsWord(string word) => Kind == TokenKind.Identifier && Text == word;

    public bool EndsStatement =>
        Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.FrontMatterMarker or TokenKind.Eof;
}
