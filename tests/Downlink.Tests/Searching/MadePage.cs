using System.Collections.Immutable;
using System.Net;

namespace Downlink.Tests.Searching;

/// <summary>A page to be searched: a heading begins with <c># </c>.</summary>
internal sealed record MadePage(string Name, string Title, params ImmutableArray<string> Blocks)
{
    public string Category { get; init; } = "misc";

    public string Html => string.Concat(Blocks.Select(static block =>
        IsHeading(block) ? $"<h2 id=\"x\">{WebUtility.HtmlEncode(block[2..])}</h2>\n" : $"<p>{WebUtility.HtmlEncode(block)}</p>\n"));

    /// <summary>Title and text, a line a block.</summary>
    public IEnumerable<string> Lines => Blocks.Select(static block => IsHeading(block) ? block[2..] : block).Prepend(Title);

    private static bool IsHeading(string block) => block.StartsWith("# ", StringComparison.Ordinal);
}
