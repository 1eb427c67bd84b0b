namespace Downlink.Related;

/// <summary>A set of terms by their numbers, a bit for each.</summary>
internal sealed class TermSet(int size)
{
    private readonly ulong[] _bits = new ulong[(size >> 6) + 1];

    public void Add(int term) => _bits[term >> 6] |= 1UL << (term & 63);

    public bool Holds(int term) => (_bits[term >> 6] & (1UL << (term & 63))) != 0;

    public bool HoldsAny(ReadOnlySpan<int> terms)
    {
        foreach (var term in terms)
        {
            if (Holds(term))
                return true;
        }

        return false;
    }
}
