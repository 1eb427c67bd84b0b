namespace Downlink.Dedup;

/// <summary>A place where two aligned texts differ: the characters of each, either of which may be none.</summary>
internal sealed record EditRegion(string Shorter, string Longer, int Start, int End)
{
    public int Size => Math.Max(Shorter.Length, Longer.Length);
}
