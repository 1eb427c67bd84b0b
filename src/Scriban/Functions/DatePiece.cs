namespace Scriban.Functions;

/// <summary>A part of a date pattern: a field by its letter, or text to be written as it stands.</summary>
internal sealed record DatePiece(char Field, string Text)
{
    public const char Literal = '\0';

    /// <summary>The month's short name in capitals, which has no letter of its own.</summary>
    public const char MonthInCapitals = '\u0001';

    /// <summary>The month's short name beside a day, which some languages write in the genitive.</summary>
    public const char MonthOfDay = '\u0002';

    public const char SwitchToInvariant = 'g';

    public bool IsLiteral => Field == Literal;

    public static DatePiece OfText(string text) => new(Literal, text);

    public static DatePiece OfField(char field) => new(field, "");
}
