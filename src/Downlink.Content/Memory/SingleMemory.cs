using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>What a stage made in its last run, and of what: a run that is given the same gets the same.</summary>
/// <remarks>It belongs to one run at a time.</remarks>
public sealed class SingleMemory<TValue>
{
    private Kept<TValue>? _kept;
    private Given _given;

    public TValue Make(Given given, DiagnosticBag diagnostics, Func<DiagnosticBag, TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (_kept is null || !given.IsSameAs(_given))
            (_kept, _given) = (Kept<TValue>.Make(make), given);
        return _kept.Tell(diagnostics);
    }
}
