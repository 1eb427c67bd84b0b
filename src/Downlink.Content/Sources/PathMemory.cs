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
        var values = isKnown ? [.. _all.Values] : new TValue[paths.Length];
        foreach (var at in isKnown ? _telling.Union(Changed(paths)).ToList() : Enumerable.Range(0, paths.Length))
        {
            values[at] = Read(paths[at], given, diagnostics, said => read(paths[at], said));
            if (_read[paths[at]].Kept.Said.IsEmpty)
                _telling.Remove(at);
            else
                _telling.Add(at);
        }

        _all = (paths, given, ImmutableCollectionsMarshal.AsImmutableArray(values));
        return _all.Values;
    }

    private IEnumerable<int> Changed(ImmutableArray<string> paths) =>
        _changed.Select(path => paths.BinarySearch(path, StringComparer.Ordinal)).Where(static at => at >= 0);

    public TValue Read(string path, Given given, DiagnosticBag diagnostics, Func<DiagnosticBag, TValue> read)
    {
        var isKnown = _read.TryGetValue(path, out var known) && known.Given.IsSameAs(given);
        if (isKnown && (_changed.Count == 0 || !_changed.Remove(path)))
            return known.Kept.Tell(diagnostics);

        var made = Kept<TValue>.Make(read);
        if (isKnown && isSame(known.Kept.Value, made.Value))
            made = made with { Value = known.Kept.Value };
        _read[path] = (made, given);
        return made.Tell(diagnostics);
    }
}
