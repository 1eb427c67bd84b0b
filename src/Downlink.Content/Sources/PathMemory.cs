using Downlink.Diagnostics;
using Downlink.Memory;

namespace Downlink.Sources;

/// <summary>What was read from files, by path, until somebody says that a file has changed.</summary>
/// <remarks>A file that was touched and says the same gives the same object again, so that nobody after it notices.</remarks>
public sealed class PathMemory<TValue>(Func<TValue, TValue, bool> isSame)
{
    private readonly Dictionary<string, (Kept<TValue> Kept, Given Given)> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

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
