using System.Numerics;

namespace Downlink.Searching;

/// <summary>
/// Numbers by pairs of letters: a hash table with open addresses and Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4),
/// because a site is asked for as many pairs as it has characters. Not for two threads at a time.
/// </summary>
internal sealed class PairNumbers
{
    private const int Smallest = 1 << 12;

    private long[] _keys = new long[Smallest];
    private int[] _numbers = NewNumbers(Smallest);
    private int _count;

    /// <summary>The number of a pair, to be read and written; below 0 as long as nobody has given it one. A key isn't 0.</summary>
    public ref int Of(long key)
    {
        var at = PlaceOf(key);
        if (_keys[at] != key)
        {
            if (++_count * 2 > _keys.Length) Grow();
            at = PlaceOf(key);
            _keys[at] = key;
        }

        return ref _numbers[at];
    }

    private int PlaceOf(long key)
    {
        var at = (int)((ulong)key * 0x9E3779B97F4A7C15 >> (64 - BitOperations.Log2((uint)_keys.Length)));
        while (_keys[at] != 0 && _keys[at] != key) at = (at + 1) & (_keys.Length - 1);
        return at;
    }

    private void Grow()
    {
        var (keys, numbers) = (_keys, _numbers);
        (_keys, _numbers) = (new long[keys.Length * 2], NewNumbers(keys.Length * 2));
        for (var old = 0; old < keys.Length; old++)
        {
            if (keys[old] == 0) continue;

            var at = PlaceOf(keys[old]);
            (_keys[at], _numbers[at]) = (keys[old], numbers[old]);
        }
    }

    private static int[] NewNumbers(int count)
    {
        var numbers = new int[count];
        Array.Fill(numbers, -1);
        return numbers;
    }
}
