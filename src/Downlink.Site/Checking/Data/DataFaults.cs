using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>
/// Collects what is wrong with one file that programs read: of faults that say the same the first, with how many follow it.
/// </summary>
internal sealed class DataFaults(string file)
{
    private readonly Dictionary<(string Code, string Message), (Diagnostic What, int More)> _found = [];

    public void Add(Diagnostic what, int line, int column)
    {
        var key = (what.Code, what.Message);
        _found[key] = _found.TryGetValue(key, out var known)
            ? (known.What, known.More + 1)
            : (what with { Span = new SourceSpan(file, Math.Max(1, line), Math.Max(1, column), 0) }, 0);
    }

    public IEnumerable<Diagnostic> Found =>
        _found.Values.Select(static fault =>
            fault.More == 0
                ? fault.What
                : fault.What with
                {
                    Note = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"and {fault.More:N0} more in this file"),
                }
        );
}
