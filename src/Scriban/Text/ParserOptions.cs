namespace Scriban.Parsing;

/// <summary>How tokens are read into a template.</summary>
public sealed record ParserOptions
{
    public static readonly ParserOptions Default = new();

    /// <summary>How deep expressions may nest before the parser reports an error.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;

    public bool LiquidFunctionsToScriban { get; init; }

    /// <summary>Reads a number with a point and no suffix as a decimal instead of a double.</summary>
    public bool ParseFloatAsDecimal { get; init; }
}
