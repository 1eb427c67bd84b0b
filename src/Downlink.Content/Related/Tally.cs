namespace Downlink.Related;

/// <summary>Adds up what posts share with one of them; empty again once it was read.</summary>
internal sealed class Tally(int posts)
{
    private readonly long[] _dots = new long[posts];
    private readonly int[] _shared = new int[posts];
    private readonly List<int> _touched = [];

    public void Add(int at, long product)
    {
        if (_shared[at]++ == 0)
            _touched.Add(at);
        _dots[at] += product;
    }

    /// <summary>Those that share so many terms at least.</summary>
    public List<(int At, long Dot)> Take(int leastShared)
    {
        var found = new List<(int At, long Dot)>();
        foreach (var at in _touched)
        {
            if (_shared[at] >= leastShared)
                found.Add((at, _dots[at]));
            (_dots[at], _shared[at]) = (0, 0);
        }

        _touched.Clear();
        return found;
    }
}
