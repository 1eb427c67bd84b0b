using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>Takes faults from any thread and tells each once, with how many pages show it.</summary>
internal sealed class FaultLedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Code, SourceSpan Span, string Message), (Diagnostic What, SortedSet<string> Pages)> _faults = [];

    public void Add(Diagnostic what, string? page)
    {
        lock (_lock)
        {
            var key = (what.Code, what.Span, what.Message);
            if (!_faults.TryGetValue(key, out var known))
                _faults.Add(key, known = (what, new SortedSet<string>(StringComparer.Ordinal)));
            if (page is not null)
                known.Pages.Add(page);
        }
    }

    public ImmutableArray<CheckedFault> ToSorted() =>
        [
            .. _faults
                .Values.OrderBy(static fault => fault.What.Span)
                .ThenBy(static fault => fault.What.Code, StringComparer.Ordinal)
                .ThenBy(static fault => fault.What.Message, StringComparer.Ordinal)
                .Select(static fault => new CheckedFault(
                    fault.What with
                    {
                        Note = Note(fault.Pages) ?? fault.What.Note,
                    },
                    fault.Pages.Min,
                    fault.Pages.Count
                )),
        ];

    private static string? Note(SortedSet<string> pages) => pages.Count switch
    {
        0 => null,
        1 => $"seen in {pages.Min}",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"seen in {pages.Count:N0} files, first in {pages.Min}"),
    };
}
