using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Downlink.Diagnostics;
using Downlink.Memory;

namespace Downlink.Sources;

/// <summary>What was read from files, by path, until somebody says that a file has changed.</summary>
/// <remarks>A file that was touched and says the same gives the same object again, so that nobody after it notices.</remarks>
public sealed class PathMemory<TValue>(Func<TValue, TValue, bool> isSame)
{
    private readonly Dictionary<string, (Kept<TValue> Kept, Given Given)> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    /// <summary>The places, among those that are read together, of which something was said.</summary>
    private readonly HashSet<int> _telling = [];

    private (ImmutableArray<string> Paths, Given Given, ImmutableArray<TValue> Values) _all = ([], default, []);

    /// <summary>Makes sure that a path, or what lies below it, is read again.</summary>
    public void Forget(string path)
    {
        if (_read.ContainsKey(path))
        {
            _changed.Add(path);
        }
        else
        {
            _changed.UnionWith(
                _read
                    .Keys.Where(key =>
                        key.Length > path.Length && key[path.Length] == '/' && key.StartsWith(path, StringComparison.Ordinal)
                    )
                    .ToList()
            );
        }
    }

    /// <summary>Makes sure that everything is read again.</summary>
    public void ForgetAll() => _changed.UnionWith(_read.Keys);

    /// <summary>
    /// What is at each of many paths, which stand in ordinal order: where the list is the same again, only what has changed is looked at.
    /// </summary>
    public ImmutableArray<TValue> ReadAll(
        ImmutableArray<string> paths,
        Given given,
        DiagnosticBag diagnostics,
        Func<string, DiagnosticBag, TValue> read
    )
    {
        var isKnown = paths == _all.Paths && given.IsSameAs(_all.Given);
        if (!isKnown)
            _telling.Clear();
        var ahead = isKnown ? null : ReadAhead(paths, given, read);
        var values = isKnown ? [.. _all.Values] : new TValue[paths.Length];
        foreach (var at in isKnown ? _telling.Union(Changed(paths)).ToList() : Enumerable.Range(0, paths.Length))
        {
            var kept = Find(paths[at], given) ?? Keep(paths[at], given, ahead?[at] ?? Kept<TValue>.Make(said => read(paths[at], said)));
            values[at] = kept.Tell(diagnostics);
            if (kept.Said.IsEmpty)
                _telling.Remove(at);
            else
                _telling.Add(at);
        }

        _all = (paths, given, ImmutableCollectionsMarshal.AsImmutableArray(values));
        return _all.Values;
    }

    private IEnumerable<int> Changed(ImmutableArray<string> paths) =>
        _changed.Select(path => paths.BinarySearch(path, StringComparer.Ordinal)).Where(static at => at >= 0);

    /// <summary>Reads what isn't known, on all processors.</summary>
    private Kept<TValue>?[] ReadAhead(ImmutableArray<string> paths, Given given, Func<string, DiagnosticBag, TValue> read)
    {
        var made = new Kept<TValue>?[paths.Length];
        Parallel.For(0, paths.Length, at =>
        {
            if (Find(paths[at], given) is null)
                made[at] = Kept<TValue>.Make(said => read(paths[at], said));
        });
        return made;
    }

    public TValue Read(string path, Given given, DiagnosticBag diagnostics, Func<DiagnosticBag, TValue> read) =>
        (Find(path, given) ?? Keep(path, given, Kept<TValue>.Make(read))).Tell(diagnostics);

    /// <summary>Null for what has to be read.</summary>
    private Kept<TValue>? Find(string path, Given given) =>
        _read.TryGetValue(path, out var known) && known.Given.IsSameAs(given) && !_changed.Contains(path) ? known.Kept : null;

    private Kept<TValue> Keep(string path, Given given, Kept<TValue> made)
    {
        if (_read.TryGetValue(path, out var known) && known.Given.IsSameAs(given) && isSame(known.Kept.Value, made.Value))
            made = made with { Value = known.Kept.Value };
        _changed.Remove(path);
        _read[path] = (made, given);
        return made;
    }
}
