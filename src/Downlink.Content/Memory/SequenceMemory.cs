using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>
/// What a stage made of a whole list in its last run: as long as the list holds the same objects in the same order, it is the same.
/// </summary>
/// <remarks>It belongs to one run at a time.</remarks>
public sealed class SequenceMemory<TKey, TValue>
    where TKey : class
{
    private Kept<TValue>? _kept;
    private ImmutableArray<TKey> _keys = [];
    private Given _given;

    public TValue Make(ImmutableArray<TKey> keys, Given given, DiagnosticBag diagnostics, Func<DiagnosticBag, TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (_kept is null || !given.IsSameAs(_given) || !IsSame(keys))
            (_kept, _keys, _given) = (Kept<TValue>.Make(make), keys, given);
        return _kept.Tell(diagnostics);
    }

    private bool IsSame(ImmutableArray<TKey> keys)
    {
        if (keys.Length != _keys.Length)
            return false;

        for (var at = 0; at < keys.Length; at++)
        {
            if (!ReferenceEquals(keys[at], _keys[at]))
                return false;
        }

        return true;
    }
}
