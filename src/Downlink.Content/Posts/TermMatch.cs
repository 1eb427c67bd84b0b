namespace Downlink.Posts;

/// <summary>A place where a term stands, in folded characters.</summary>
internal readonly record struct TermMatch(TermUse Use, int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TermMatch other) => Start <= other.Start && other.End <= End;
}
