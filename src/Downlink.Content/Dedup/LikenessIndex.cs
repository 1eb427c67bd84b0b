namespace Downlink.Dedup;

/// <summary>Forms by their <see cref="MinHash"/> keys: those that may be alike are found without comparing all with all.</summary>
internal sealed class LikenessIndex
{
    // Beyond this a key is a common opening; other keys, from other windows, part what shares it.
    private const int MostInBucket = 32;

    private readonly Dictionary<ulong, List<Form>> _buckets = [];

    public IEnumerable<Form> Candidates(List<ulong> keys) =>
        keys.SelectMany(key => _buckets.TryGetValue(key, out var bucket) ? bucket : []).Distinct();

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
