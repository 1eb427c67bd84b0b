using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>What a stretch of flat text is by its form alone.</summary>
internal enum PieceKind
{
    Placeholder,
    Link,
    Cut,
}

/// <summary>A stretch of a line that isn't plain words: where it begins and ends, and what it is.</summary>
internal readonly record struct FlatPiece(int Start, int End, PieceKind Kind, PlaceholderKind Lost = PlaceholderKind.Other)
{
    public int Length => End - Start;
}
