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

    private Given _given;
    private ImmutableArray<TKey> _keys = [];
    private ImmutableArray<TValue> _values = [];
    private ImmutableArray<ImmutableArray<Diagnostic>> _said = [];

    /// <summary>
    /// A value for each key, in their order; a key stands once. New ones are made on all processors, by a function that threads may share.
    /// The same keys give the very same array.
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
            (_given, _keys, _values, _said) = (given, [], [], []);
        if (Difference.Between(_keys, keys) is { IsNone: false } difference)
            Renew(keys, difference, make);

        foreach (var said in _said)
        {
            foreach (var diagnostic in said)
                diagnostics.Add(diagnostic);
        }

        return _values;
    }

    /// <summary>Most lists change in one place, and what stands before and after it is taken over as it is.</summary>
    private void Renew(ImmutableArray<TKey> keys, Difference difference, Func<TKey, DiagnosticBag, TValue> make)
    {
        var known = new Dictionary<TKey, int>(difference.Former, ReferenceEqualityComparer.Instance);
        for (var at = difference.Start; at < difference.Start + difference.Former; at++)
            known.Add(_keys[at], at);

        var made = new Kept<TValue>[difference.Latter];
        var missing = new List<int>();
        for (var at = 0; at < made.Length; at++)
        {
            if (known.TryGetValue(keys[difference.Start + at], out var before))
                made[at] = new Kept<TValue>(_values[before], _said[before]);
            else
                missing.Add(at);
        }

        MakeAll(missing, at =>
        {
            var said = new DiagnosticBag();
            made[at] = new Kept<TValue>(make(keys[difference.Start + at], said), said.ToSorted());
        });
        _values = difference.Apply(_values, Array.ConvertAll(made, static kept => kept.Value));
        _said = difference.Apply(_said, Array.ConvertAll(made, static kept => kept.Said));
        _keys = keys;
    }

    private static void MakeAll(List<int> missing, Action<int> make)
    {
        if (missing.Count > FewEnoughForOne)
            Parallel.ForEach(missing, make);
        else
            missing.ForEach(make);
    }
}
