using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>
/// What a stage made of a whole list in its last run: as long as the list holds the same objects in the same order, it is the same.
/// </summary>
/// <remarks>It belongs to one run at a time.</remarks>
/// <param name="isAlike">
/// For a stage that looks only at some sides of the objects, and gives back none of them: whether two are the same from these sides.
/// </param>
public sealed class SequenceMemory<TKey, TValue>(Func<TKey, TKey, bool>? isAlike = null)
    where TKey : class
{
    private Kept<TValue>? _kept;
    private ImmutableArray<TKey> _keys = [];
    private Given _given;

    public TValue Make(ImmutableArray<TKey> keys, Given given, DiagnosticBag diagnostics, Func<DiagnosticBag, TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (_kept is null || !given.IsSameAs(_given) || !IsSame(keys))
            (_kept, _given) = (Kept<TValue>.Make(make), given);
        _keys = keys;
        return _kept.Tell(diagnostics);
    }

    private bool IsSame(ImmutableArray<TKey> keys)
    {
        if (keys == _keys)
            return true;
        if (keys.Length != _keys.Length)
            return false;

        for (var at = 0; at < keys.Length; at++)
        {
            if (!ReferenceEquals(keys[at], _keys[at]) && isAlike?.Invoke(_keys[at], keys[at]) != true)
                return false;
        }

        return true;
    }
}
