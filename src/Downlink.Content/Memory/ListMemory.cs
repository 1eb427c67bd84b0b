using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>What a stage made of each of a list of things in its last run, so that the next run makes only what is new.</summary>
/// <remarks>
/// A key is known by its identity: values never change, so the same object has the same content. With everything else that counts in
/// <see cref="Given"/> a value can't be told from one made anew. What a run doesn't ask for is forgotten. It belongs to one run at a time.
/// </remarks>
public sealed class ListMemory<TKey, TValue>
    where TKey : class
{
    private const int FewEnoughForOne = 16;

    private Dictionary<TKey, Kept<TValue>> _kept = new(ReferenceEqualityComparer.Instance);
    private Given _given;

    /// <summary>
    /// A value for each key, in their order; a key stands once. New ones are made on all processors, by a function that threads may share.
    /// </summary>
    public ImmutableArray<TValue> Make(
        ImmutableArray<TKey> keys,
        Given given,
        DiagnosticBag diagnostics,
        Func<TKey, DiagnosticBag, TValue> make
    )
    {
        ArgumentNullException.ThrowIfNull(make);
        if (!given.IsSameAs(_given))
            _kept.Clear();
        _given = given;

        var found = new Kept<TValue>?[keys.Length];
        var missing = new List<int>();
        for (var at = 0; at < keys.Length; at++)
        {
            if (!_kept.TryGetValue(keys[at], out found[at]))
                missing.Add(at);
        }

        MakeAll(missing, at => found[at] = Kept<TValue>.Make(said => make(keys[at], said)));
        return Keep(keys, found, missing, diagnostics);
    }

    private static void MakeAll(List<int> missing, Action<int> make)
    {
        if (missing.Count > FewEnoughForOne)
            Parallel.ForEach(missing, make);
        else
            missing.ForEach(make);
    }

    private ImmutableArray<TValue> Keep(ImmutableArray<TKey> keys, Kept<TValue>?[] found, List<int> missing, DiagnosticBag diagnostics)
    {
        if (_kept.Count + missing.Count > keys.Length)
        {
            _kept = new(keys.Length, ReferenceEqualityComparer.Instance);
            missing = [.. Enumerable.Range(0, keys.Length)];
        }

        foreach (var at in missing)
            _kept[keys[at]] = found[at] ?? throw new InvalidOperationException("every missing value has been made");

        var values = ImmutableArray.CreateBuilder<TValue>(keys.Length);
        foreach (var kept in found)
        {
            if (kept is not null)
                values.Add(kept.Tell(diagnostics));
        }

        return values.MoveToImmutable();
    }
}
