namespace Downlink.Dedup;

/// <summary>The forms of one post while they are being brought together; the first is the longest.</summary>
internal sealed class Cluster
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    public List<(Form Form, string Evidence)> Members { get; } = [];

    public Form Longest => Members[0].Form;

    public IEnumerable<Reception> Receptions => Members.SelectMany(static member => member.Form.Receptions);

    /// <summary>
    /// The longest copy on the normal form; of equals one that says it is cut; then the one with fewer repairs; then the first seen.
    /// </summary>
    public Reception Winner => Receptions
        .OrderByDescending(static copy => copy.Length)
        .ThenByDescending(static copy => copy.Entry.IsTruncated)
        .ThenBy(static copy => copy.Entry.Repairs)
        .ThenBy(static copy => copy.Seen)
        .First();

    public int FirstSeen => Receptions.Min(static copy => copy.Seen);

    /// <summary>Whether one of its copies has a hash that begins so.</summary>
    public bool Holds(string hash) => Receptions.Any(reception => reception.Hash.Hex.StartsWith(hash, StringComparison.Ordinal));

    public void Add(Form form, string evidence)
    {
        Members.Add((form, evidence));
        _files.UnionWith(form.Files);
    }

    /// <summary>A front page lists a post once: two texts of one dump that differ are two posts.</summary>
    public bool StandsBeside(Form form)
    {
        foreach (var reception in form.Receptions)
        {
            if (_files.Contains(reception.Entry.Origin.File))
                return true;
        }

        return false;
    }
}
