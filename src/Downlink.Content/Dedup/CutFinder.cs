namespace Downlink.Dedup;

/// <summary>Finds the texts that begin with a text, character for character: in ordinal order they stand directly behind it.</summary>
internal sealed class CutFinder
{
    // A text with more continuations than this is a common phrase, not a cut of one post; two clusters among so many settle it.
    private const int MostLookedAt = 512;

    private readonly Form[] _sorted;
    private readonly int[] _places;

    public CutFinder(IEnumerable<Form> forms)
    {
        _sorted = [.. forms.OrderBy(static form => form.Skeleton, StringComparer.Ordinal)];
        _places = new int[_sorted.Length];
        for (var at = 0; at < _sorted.Length; at++)
            _places[_sorted[at].Number] = at;
    }

    public IEnumerable<Form> Continuations(Form form)
    {
        if (form.Skeleton.Length < Likeness.LeastForCut)
            yield break;

        var start = _places[form.Number] + 1;
        for (
            var at = start;
            at < _sorted.Length && at < start + MostLookedAt && _sorted[at].Skeleton.StartsWith(form.Skeleton, StringComparison.Ordinal);
            at++
        )
        {
            yield return _sorted[at];
        }
    }
}
