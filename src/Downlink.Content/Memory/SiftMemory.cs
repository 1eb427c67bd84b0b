using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>Of what kind each of a list of things was in the last run: who sifts most of them again looks at none of them.</summary>
/// <remarks>It belongs to one run at a time.</remarks>
internal sealed class SiftMemory<TKey, TKind>(Func<TKey, TKind> kindOf)
    where TKey : class
    where TKind : struct, Enum
{
    private readonly ListMemory<TKey, TKind> _kinds = new();

    /// <summary>Gives those of each kind, in their order: the very same list where all of them are.</summary>
    public Func<TKind, ImmutableArray<TKey>> Sift(ImmutableArray<TKey> keys)
    {
        var kinds = _kinds.Make(keys, default, new DiagnosticBag(), (key, _) => kindOf(key));
        return wanted => Of(wanted, keys, kinds);
    }

    private static ImmutableArray<TKey> Of(TKind wanted, ImmutableArray<TKey> keys, ImmutableArray<TKind> kinds)
    {
        var count = 0;
        foreach (var kind in kinds)
            count += EqualityComparer<TKind>.Default.Equals(kind, wanted) ? 1 : 0;
        if (count == keys.Length)
            return keys;

        var found = ImmutableArray.CreateBuilder<TKey>(count);
        for (var at = 0; found.Count < count; at++)
        {
            if (EqualityComparer<TKind>.Default.Equals(kinds[at], wanted))
                found.Add(keys[at]);
        }

        return found.MoveToImmutable();
    }
}
