using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>A value that a stage made, and what it had to say of it: whoever gets the value again hears that again.</summary>
public sealed record Kept<TValue>(TValue Value, ImmutableArray<Diagnostic> Said)
{
    internal static Kept<TValue> Make(Func<DiagnosticBag, TValue> make)
    {
        var said = new DiagnosticBag();
        var value = make(said);
        return new Kept<TValue>(value, said.ToSorted());
    }

    public TValue Tell(DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in Said)
            diagnostics.Add(diagnostic);
        return Value;
    }
}
