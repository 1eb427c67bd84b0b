namespace Downlink.Dedup;

/// <summary>Forms by their <see cref="MinHash"/> keys: those that may be alike are found without comparing all with all.</summary>
/// <param name="forms">How many there may be.</param>
internal sealed class LikenessIndex(int forms)
{
    // Beyond this a key is a common opening; other keys, from other windows, part what shares it.
    private const int MostInBucket = 32;

    private readonly Dictionary<ulong, List<Form>> _buckets = [];

    /// <summary>By a form's number, which time it was last among the candidates.</summary>
    private readonly int[] _seen = new int[forms];
    private int _time;

    /// <summary>Each form that shares a key, once.</summary>
    public IEnumerable<Form> Candidates(List<ulong> keys)
    {
        _time++;
        foreach (var key in keys)
        {
            if (!_buckets.TryGetValue(key, out var bucket))
                continue;
            foreach (var form in bucket)
            {
                if (_seen[form.Number] != _time)
                    yield return form;
                _seen[form.Number] = _time;
            }
        }
    }

    public void Add(Form form, List<ulong> keys)
    {
        foreach (var key in keys)
        {
            if (!_buckets.TryGetValue(key, out var bucket))
                _buckets[key] = bucket = new List<Form>(1);
            if (bucket.Count < MostInBucket)
                bucket.Add(form);
        }
    }
}
