using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Downlink.Diagnostics;

/// <summary>Collects the diagnostics of one run from any thread; read back in an order that doesn't depend on the threads.</summary>
public sealed class DiagnosticBag
{
    // Most bags stay empty, and there is one for each value that a stage makes.
    private ConcurrentQueue<Diagnostic>? _found;

    public bool HasErrors => _found?.Any(static diagnostic => diagnostic.Severity == Severity.Error) ?? false;

    public bool IsEmpty => _found is null;

    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        LazyInitializer.EnsureInitialized(ref _found).Enqueue(diagnostic);
    }

    public void Add(DiagnosticBag others)
    {
        ArgumentNullException.ThrowIfNull(others);
        foreach (var diagnostic in others._found ?? [])
            Add(diagnostic);
    }

    /// <summary>Another with the same in it, for an attempt that may count for nothing.</summary>
    public DiagnosticBag Fork()
    {
        var fork = new DiagnosticBag();
        fork.Add(this);
        return fork;
    }

    /// <summary>
    /// All that was found, by place and then by code and text; what was met more than once, on many pages say, is told once.
    /// </summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
        _found is null ? [] :
        [.. _found
            .OrderBy(static diagnostic => diagnostic.Span)
            .ThenBy(static diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Message, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Note, StringComparer.Ordinal)
            .DistinctBy(static diagnostic => (diagnostic.Span, diagnostic.Code, diagnostic.Message))];
}
