using System.Collections.Immutable;
using Downlink.Pages;

namespace Downlink.Searching;

/// <summary>What a hit shows of a page beside its text.</summary>
public sealed record SearchDocument
{
    public required Page Page { get; init; }
    public required string Title { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The day it states, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Slugs.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>About how much text it has, in bytes of UTF-8: that of its source, known before anything is rendered.</summary>
    public required int Size { get; init; }

    /// <summary>From the site's root, without a slash before it, so that the index says nothing of where the site is mounted.</summary>
    public string Path => Page.Permalink.Path[1..];
}
