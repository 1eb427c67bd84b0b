using System.Numerics;

namespace Downlink.Searching;

/// <summary>
/// What one reader knows of the terms of few letters: a hash table with open addresses and Fibonacci hashing (Knuth, The Art of Computer
/// Programming 3, 6.4), because a site is asked for as many terms as it has characters and words. It is held dense, since to wait for memory
/// is what it takes longest to do. Not for two threads at a time.
/// </summary>
internal sealed class KnownTerms
{
    private const int Smallest = 1 << 12;

    private Entry[] _entries = new Entry[Smallest];
    private int _count;

    /// <summary>The term of a <see cref="TermKey"/>, to be read and written as long as no other is asked for.</summary>
    public ref Entry Of(ulong key)
    {
        ref var entry = ref PlaceOf(key);
        if (entry.Key == key) return ref entry;

        if (++_count > _entries.Length / 4 * 3)
        {
            Grow();
            entry = ref PlaceOf(key);
        }

        entry.Key = key;
        return ref entry;
    }

    private ref Entry PlaceOf(ulong key)
    {
        var entries = _entries;
        var at = (int)(key * 0x9E3779B97F4A7C15 >> (64 - BitOperations.Log2((uint)entries.Length)));
        while (entries[at].Key != 0 && entries[at].Key != key) at = (at + 1) & (entries.Length - 1);
        return ref entries[at];
    }

    private void Grow()
    {
        var former = _entries;
        _entries = new Entry[former.Length * 2];
        foreach (var entry in former)
        {
            if (entry.Key != 0) PlaceOf(entry.Key) = entry;
        }
    }

    /// <summary>A term: its number, once it was asked for, and the last page that had it, counted from 1; 0 before there was one.</summary>
    public struct Entry
    {
        public ulong Key;
        public int Number;
        public int Page;
    }
}
