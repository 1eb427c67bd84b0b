namespace Scriban.Parsing;

/// <summary>How a text is cut into tokens.</summary>
public sealed record LexerOptions
{
    public const string DefaultFrontMatterMarker = "+++";

    public static readonly LexerOptions Default = new();

    public ScriptMode Mode { get; init; }

    public ScriptLang Lang { get; init; }

    /// <summary>The line that opens and closes the front matter.</summary>
    public string FrontMatterMarker { get; init; } = DefaultFrontMatterMarker;

    public bool EnableIncludeImplicitString { get; init; }

    /// <summary>Accepted for compatibility: this lexer keeps no trivia.</summary>
    public bool KeepTrivia { get; init; }
}
