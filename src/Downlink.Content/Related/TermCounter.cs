using System.Buffers;
using System.Numerics;

namespace Downlink.Related;

/// <summary>Counts terms in the order in which they first come, in a table with open addressing; its arrays are borrowed.</summary>
internal sealed class TermCounter : IDisposable
{
    // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
    private const ulong Spread = 11400714819323198485;

    private readonly int _shift;
    private readonly int _mask;
    private readonly int[] _slots;
    private readonly CountedTerm[] _terms;

    /// <param name="most">How many terms may come, equal ones too.</param>
    public TermCounter(int most)
    {
        var bits = 2 + BitOperations.Log2((uint)Math.Max(4, most));
        (_shift, _mask) = (64 - bits, (1 << bits) - 1);
        _slots = ArrayPool<int>.Shared.Rent(1 << bits);
        _terms = ArrayPool<CountedTerm>.Shared.Rent(Math.Max(4, most));
        Array.Clear(_slots, 0, 1 << bits);
    }

    /// <summary>How many different terms there are.</summary>
    public int Length { get; private set; }

    public Span<CountedTerm> Terms => _terms.AsSpan(0, Length);

    public void Add(ulong key, int times, int place)
    {
        var slot = (int)((key * Spread) >> _shift);
        while (_slots[slot] != 0 && _terms[_slots[slot] - 1].Key != key)
            slot = (slot + 1) & _mask;

        if (_slots[slot] == 0)
        {
            _terms[Length] = new CountedTerm(key, 0, place);
            _slots[slot] = ++Length;
        }

        _terms[_slots[slot] - 1].Count += times;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<CountedTerm>.Shared.Return(_terms);
    }
}
