namespace Downlink.Rendering;

/// <summary>What begins or ends at a place in a line.</summary>
internal enum MarkKind
{
    Break,
    Label,
    Figure,
    Card,
    Item,
    Section,
}

/// <summary>
/// A place in a line where the structure changes. A section reaches over its whole head, an item over its marker, a break or the place
/// before a label over nothing. <c>IsLast</c>: the item is the last of its list. <c>Style</c>: how a section is numbered, which decides its
/// level.
/// </summary>
internal readonly record struct FlatMark(int Start, int End, MarkKind Kind)
{
    public bool IsLast { get; init; }
    public bool OpensList { get; init; }
    public NumberStyle Style { get; init; }
}
