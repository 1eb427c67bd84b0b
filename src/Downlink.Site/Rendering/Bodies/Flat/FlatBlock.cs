using System.Collections.Immutable;
using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>A block of the structure that was found again in a line of flat text.</summary>
internal abstract record FlatBlock;

/// <summary>A paragraph.</summary>
internal sealed record FlatParagraph(ImmutableArray<FlatInline> Runs) : FlatBlock;

/// <summary>A label that ends in a colon, with the link it names if there is one: a line to itself.</summary>
internal sealed record FlatKeyLine(ImmutableArray<FlatInline> Runs) : FlatBlock;

/// <summary>A section's head, its number included.</summary>
internal sealed record FlatHeading(int Level, ImmutableArray<FlatInline> Runs) : FlatBlock;

/// <summary>An ordered list.</summary>
internal sealed record FlatList(ImmutableArray<FlatListItem> Items) : FlatBlock;

/// <summary>An item of an ordered list: its marker as the source writes it, and what it says.</summary>
internal sealed record FlatListItem(string Marker, ImmutableArray<FlatBlock> Blocks);

/// <summary>Where something with a place of its own was lost.</summary>
internal sealed record FlatFigure(string Source, PlaceholderKind Kind) : FlatBlock;

/// <summary>A link to a paper on arXiv.</summary>
internal sealed record FlatPaperCard(string Source, string Number) : FlatBlock;
