namespace Scriban.Parsing;

/// <summary>What a block belongs to, which tells the words that may end it besides <c>end</c>.</summary>
internal enum BlockKind
{
    /// <summary>The template itself, which nothing but its end ends.</summary>
    Page,

    /// <summary>A body without branches.</summary>
    Other,

    /// <summary>A body that <c>else</c> may end.</summary>
    BeforeElse,

    /// <summary>A body that <c>when</c> or <c>else</c> may end.</summary>
    When,
}
