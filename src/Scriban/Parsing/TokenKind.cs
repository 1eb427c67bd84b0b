namespace Scriban.Parsing;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Eof,

    /// <summary>Something that is no token; its value is the message.</summary>
    Error,

    /// <summary>Text outside code; its value is what is left of it after stripping.</summary>
    Raw,

    /// <summary>The inside of <c>{%{ }%}</c>.</summary>
    Verbatim,

    /// <summary><c>{{</c>; its value is the indent of the block.</summary>
    CodeEnter,
    CodeExit,

    /// <summary>The line that opens or closes the front matter.</summary>
    FrontMatterMarker,
    NewLine,
    Semicolon,

    Identifier,

    /// <summary><c>$x</c>; the value is the name without the dollar.</summary>
    LocalIdentifier,

    /// <summary><c>$</c></summary>
    Arguments,

    /// <summary><c>$0</c>; the value is the index.</summary>
    ArgumentIndex,

    /// <summary><c>$$</c></summary>
    BlockArgument,

    /// <summary>A number; the value is boxed.</summary>
    Number,
    String,

    /// <summary>The text of an interpolated string up to its first hole, between two holes, and after the last one.</summary>
    InterpolatedStart,
    InterpolatedMiddle,
    InterpolatedEnd,

    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    QuestionDot,
    TripleDot,
    Question,
    Pipe,
    At,
    Caret,
    Exclamation,
    Increment,
    Decrement,

    Equal,
    PlusEqual,
    MinusEqual,
    AsteriskEqual,
    DivideEqual,
    DivideRoundEqual,
    PercentEqual,

    DoubleQuestion,
    QuestionExclamation,
    DoublePipe,
    DoubleAmpersand,
    EqualEqual,
    ExclamationEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Plus,
    Minus,
    Asterisk,
    Divide,
    DivideRound,
    Percent,
    ShiftLeft,
    ShiftRight,
    DoubleDot,
    DoubleDotLess,
}
