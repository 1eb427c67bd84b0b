using System.Runtime.InteropServices;

namespace Downlink.Related;

/// <summary>Terms numbered as they first come; a number holds for good. Any thread may ask.</summary>
internal sealed class TermNumbers
{
    private readonly Lock _lock = new();
    private readonly List<ulong> _keys;
    private readonly Lazy<Dictionary<ulong, int>> _numbers;

    /// <param name="keys">The keys of the terms that have numbers already, in the order of these.</param>
    public TermNumbers(ReadOnlySpan<ulong> keys)
    {
        _keys = [.. keys];
        _numbers = new(Number);
    }

    /// <summary>How many there are, and so the least number that no term has.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _keys.Count;
        }
    }

    /// <summary>The key of the term that has a number.</summary>
    public ulong KeyOf(int number)
    {
        lock (_lock)
            return _keys[number];
    }

    public NumberedTerms Of(ReadOnlySpan<CountedTerm> terms)
    {
        var (numbers, uses) = (new int[terms.Length], new uint[terms.Length]);
        lock (_lock)
        {
            for (var index = 0; index < terms.Length; index++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers.Value, terms[index].Key, out var isKnown);
                if (!isKnown)
                {
                    number = _keys.Count;
                    _keys.Add(terms[index].Key);
                }

                (numbers[index], uses[index]) = (number, NumberedTerms.Use(terms[index].Count, terms[index].Place));
            }
        }

        return new NumberedTerms(numbers, uses, 0, numbers.Length);
    }

    private Dictionary<ulong, int> Number()
    {
        var numbers = new Dictionary<ulong, int>(_keys.Count);
        foreach (var key in _keys)
            numbers.Add(key, numbers.Count);
        return numbers;
    }
}
