using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Where a page of a list stands among the others.</summary>
internal sealed record PaginatorView(PageRun Run, Permalink First, int Total, SiteAddress Address)
{
    /// <summary>How many pages are named on either side of this one, beside the first and the last.</summary>
    private const int Reach = 2;

    public ScriptObject ToScript() => Script.Object(
        ("number", Run.Number),
        ("count", Run.Count),
        ("total", Total),
        ("first_url", Url(1)),
        ("last_url", Url(Run.Count)),
        ("previous_url", Run.Previous is { } previous ? Address.Href(previous) : null),
        ("next_url", Run.Next is { } next ? Address.Href(next) : null),
        ("pages", Script.List(Pages())));

    private string Url(int number) => Address.Href(Paginator.At(First, number));

    private IEnumerable<ScriptObject> Pages()
    {
        var last = 0;
        for (var number = 1; number <= Run.Count; number++)
        {
            if (number != 1 && number != Run.Count && Math.Abs(number - Run.Number) > Reach) continue;
            if (number > last + 1) yield return Entry(null, null, isCurrent: false, isGap: true);

            last = number;
            yield return Entry(number, Url(number), number == Run.Number, isGap: false);
        }
    }

    private static ScriptObject Entry(int? number, string? url, bool isCurrent, bool isGap) =>
        Script.Object(("number", number), ("url", url), ("is_current", isCurrent), ("is_gap", isGap));
}
