namespace Scriban.Tests.Specs;

/// <summary>A sentence about the language with the blocks that prove it.</summary>
internal sealed record SpecCase
{
    public required string Page { get; init; }

    public required string Sentence { get; init; }

    public string Data { get; init; } = "{}";

    public IReadOnlyDictionary<string, string> Partials { get; init; } = new Dictionary<string, string>();

    public string Template { get; init; } = "";

    /// <summary>The text that comes of it, or null where an error is expected.</summary>
    public string? Text { get; init; }

    /// <summary>Line and column of the error, or null.</summary>
    public string? Error { get; init; }

    public string Name => $"{Page}: {Sentence}";
}
