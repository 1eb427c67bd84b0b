namespace Downlink.Searching;

/// <summary>Letters by code point, a bit for each of those that nearly all texts consist of.</summary>
internal sealed class LetterSet
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];
    private readonly HashSet<int> _others = [];

    public void Add(int letter)
    {
        if (letter <= char.MaxValue) _bits[letter / 64] |= 1UL << (letter % 64);
        else _others.Add(letter);
    }

    public bool Has(int letter) =>
        letter <= char.MaxValue ? (_bits[letter / 64] & (1UL << (letter % 64))) != 0 : _others.Contains(letter);

    public void Clear()
    {
        Array.Clear(_bits);
        _others.Clear();
    }
}
