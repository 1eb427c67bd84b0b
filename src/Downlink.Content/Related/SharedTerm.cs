namespace Downlink.Related;

/// <summary>A term that two posts share: its place in the one, and its part in their nearness.</summary>
internal sealed record SharedTerm(ulong Key, int Place, long Weight)
{
    /// <summary>The first character of a pair.</summary>
    public char First => (char)(Key >> 16);

    public char Second => (char)(Key & 0xFFFF);

    public bool IsPair => new TextTerm(Key, 0, 0).IsPair;
}
