namespace Downlink.Diagnostics;

/// <summary>Something an author did that needs a second look: a code, a place, what is wrong and, where known, the way out.</summary>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceSpan Span)
{
    /// <summary>The way out in one line, or null.</summary>
    public string? Help { get; init; }

    /// <summary>What was being made when it happened ("while rendering seeds/a.txt(4,1)"), or null.</summary>
    public string? Note { get; init; }

    /// <summary>The MSBuild form, which editors and CI annotate: <c>file(line,col): error DL0201: text</c>.</summary>
    public override string ToString() =>
        $"{Span}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}
