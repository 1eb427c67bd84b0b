using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>Takes faults from any thread and tells each once, with how many pages show it.</summary>
internal sealed class FaultLedger
{
    private const string Theme = "templates/", Repaired = "DL0729";

    private static readonly string[] Emptied = ["DL0725", "DL0726"];

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Code, SourceSpan Span, string Message), (Diagnostic What, SortedSet<string> Pages)> _faults = [];

    public void Add(Diagnostic what, string? page)
    {
        lock (_lock)
        {
            // What a template gets wrong may say another address on each page: it is one fault, told as its first page has it.
            var isOfTheme = what.Span.File.StartsWith(Theme, StringComparison.Ordinal);
            var key = (what.Code, what.Span, isOfTheme ? "" : what.Message);
            if (!_faults.TryGetValue(key, out var known))
                known = (what, new SortedSet<string>(StringComparer.Ordinal));
            else if (page is not null && known.Pages.Count > 0 && IsBefore((page, what), (known.Pages.Min, known.What)))
                known.What = what;
            _faults[key] = known;
            if (page is not null)
                known.Pages.Add(page);
        }
    }

    public ImmutableArray<CheckedFault> ToSorted() =>
        [
            .. Told()
                .OrderBy(static fault => fault.What.Span)
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

    /// <summary>
    /// A parser's repair leaves links and headings without a text: what is wrong with the tags of a line explains them.
    /// </summary>
    private IEnumerable<(Diagnostic What, SortedSet<string> Pages)> Told()
    {
        var repaired = _faults.Values.Where(static fault => fault.What.Code == Repaired).Select(Line).ToHashSet();
        return _faults.Values.Where(fault => !Emptied.Contains(fault.What.Code) || !repaired.Contains(Line(fault)));
    }

    private static bool IsBefore((string? Page, Diagnostic What) one, (string? Page, Diagnostic What) other)
    {
        var byPage = string.CompareOrdinal(one.Page, other.Page);
        return byPage < 0 || (byPage == 0 && string.CompareOrdinal(one.What.Message, other.What.Message) < 0);
    }

    private static (string File, int Line) Line((Diagnostic What, SortedSet<string> Pages) fault) =>
        (fault.What.Span.File, fault.What.Span.Line);

    private static string? Note(SortedSet<string> pages) => pages.Count switch
    {
        0 => null,
        1 => $"seen in {pages.Min}",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"seen in {pages.Count:N0} files, first in {pages.Min}"),
    };
}
