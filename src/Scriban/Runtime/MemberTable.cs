using System.Runtime.CompilerServices;

namespace Scriban.Runtime;

/// <summary>
/// Names and values in the order of insertion. Readers pass a hint, the place where they found the name last time: objects that are built
/// by the same code hold the same names at the same places, so most look-ups compare one reference. The arrays may be shared by several
/// tables; <see cref="Own"/> copies them before the first write.
/// </summary>
internal struct MemberTable(int capacity, IEqualityComparer<string>? comparer)
{
    // Below that a search from one end to the other is no slower than the hash of the name, and most names are found by their hint.
    private const int HashedFrom = 33;

    // Null compares by ordinal.
    private readonly IEqualityComparer<string>? _comparer = comparer;

    // Made by hand and copied by hand: generic code of the framework over our structures is compiled when the program starts.
    private Entry[] _entries = new Entry[capacity];
    private int[]? _buckets;
    private bool _shared;

    /// <summary>A bit for every name: most names that are not there are told apart by it alone.</summary>
    private ulong _marks = comparer is null ? 0 : ulong.MaxValue;

    public int Count { get; private set; }

    public readonly ref readonly Entry this[int index] => ref _entries[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Find(string name, int hint) =>
        (uint)hint < (uint)Count && ReferenceEquals(_entries[hint].Name, name) ? hint : FindNear(name, hint);

    public readonly int Find(string name)
    {
        if ((_marks & MarkOf(name)) == 0) return -1;
        if (_comparer is not null || _buckets is not null) return FindHashed(name);

        for (var i = 0; i < Count; i++)
            if (ReferenceEquals(_entries[i].Name, name)) return i;
        for (var i = 0; i < Count; i++)
            if (string.Equals(_entries[i].Name, name, StringComparison.Ordinal)) return i;
        return -1;
    }

    public void Add(string name, object? value, bool readOnly)
    {
        Own();
        _marks |= MarkOf(name);
        if (Count == _entries.Length) Grow();
        _entries[Count++] = new Entry { Name = name, Value = value, ReadOnly = readOnly };
        if (_buckets is not null || _comparer is not null || Count >= HashedFrom) Link();
    }

    public void SetValue(int index, object? value)
    {
        Own();
        _entries[index].Value = value;
    }

    public void SetReadOnly(int index, bool readOnly)
    {
        Own();
        _entries[index].ReadOnly = readOnly;
    }

    public void RemoveAt(int index)
    {
        Own();
        Array.Copy(_entries, index + 1, _entries, index, Count - index - 1);
        _entries[--Count] = default;
        Rebuild();
    }

    public void Clear()
    {
        _entries = new Entry[4];
        _buckets = null;
        _shared = false;
        _marks = _comparer is null ? 0 : ulong.MaxValue;
        Count = 0;
    }

    /// <summary>A table with the same arrays; whoever writes first copies them.</summary>
    public MemberTable Share()
    {
        _shared = true;
        return this;
    }

    /// <summary>Literals of assemblies compiled ahead of time may be equal without being the same.</summary>
    private readonly int FindNear(string name, int hint) =>
        (uint)hint < (uint)Count && _comparer is null && string.Equals(_entries[hint].Name, name, StringComparison.Ordinal)
            ? hint
            : Find(name);

    private static ulong MarkOf(string name) => name.Length == 0 ? 1 : 1UL << (name.Length * 7 + name[0] * 3 + name[^1]);

    private void Own()
    {
        if (!_shared) return;

        _entries = Copy(_entries, Count, Count);
        _buckets = (int[]?)_buckets?.Clone();
        _shared = false;
    }

    private void Grow() => _entries = Copy(_entries, Count, Math.Max(4, _entries.Length * 2));

    private static Entry[] Copy(Entry[] entries, int count, int capacity)
    {
        var copy = new Entry[capacity];
        Array.Copy(entries, copy, count);
        return copy;
    }

    private void Link()
    {
        if (_buckets is null || Count > _buckets.Length) Rebuild();
        else Link(Count - 1);
    }

    private readonly void Link(int index)
    {
        if (_buckets is null) return;

        ref var bucket = ref _buckets[Hash(_entries[index].Name) % (uint)_buckets.Length];
        _entries[index].Next = bucket;
        bucket = index + 1;
    }

    private void Rebuild()
    {
        if (Count < HashedFrom && _comparer is null)
        {
            _buckets = null;
            return;
        }

        _buckets = new int[Math.Max(_entries.Length, 4) | 1];
        for (var i = 0; i < Count; i++) Link(i);
    }

    private readonly int FindHashed(string name)
    {
        if (_buckets is null) return -1;

        for (var i = _buckets[Hash(name) % (uint)_buckets.Length] - 1; i >= 0; i = _entries[i].Next - 1)
            if (SameName(_entries[i].Name, name)) return i;
        return -1;
    }

    private readonly bool SameName(string left, string right) =>
        _comparer is null ? string.Equals(left, right, StringComparison.Ordinal) : _comparer.Equals(left, right);

    private readonly uint Hash(string name) =>
        (uint)(_comparer is null ? name.GetHashCode(StringComparison.Ordinal) : _comparer.GetHashCode(name));

    /// <summary>One name with its value; <see cref="Next"/> chains the entries of a bucket, counted from 1.</summary>
    internal struct Entry
    {
        public string Name;
        public object? Value;
        public int Next;
        public bool ReadOnly;
    }
}
