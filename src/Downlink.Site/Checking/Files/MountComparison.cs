namespace Downlink.Checking;

/// <summary>One page planned at two places: at the root of a host, and below a path. They may differ only in that path.</summary>
/// <param name="Inserted">Offsets in the text at the root before which the other has the path.</param>
/// <param name="Difference">The first offset in the text at the root from which they aren't the same, or null.</param>
internal sealed record MountComparison(HashSet<int> Inserted, int? Difference)
{
    /// <typeparam name="T">What the page is compared by: its bytes, or its characters.</typeparam>
    /// <param name="atRoot">The page where the site stands at <c>/</c>.</param>
    /// <param name="below">The same page where it stands at <paramref name="path"/>.</param>
    /// <param name="path">Begins with a slash and doesn't end in one.</param>
    public static MountComparison Of<T>(ReadOnlySpan<T> atRoot, ReadOnlySpan<T> below, ReadOnlySpan<T> path)
        where T : IEquatable<T>
    {
        var inserted = new HashSet<int>();
        var (here, there) = (0, 0);
        while (true)
        {
            var alike = atRoot[here..].CommonPrefixLength(below[there..]);
            if (here + alike == atRoot.Length && there + alike == below.Length)
                return new MountComparison(inserted, null);
            if (FindPath(atRoot[here..], below[there..], alike, path) is not { } at)
                return new MountComparison(inserted, here + alike);

            inserted.Add(here + at);
            here += at;
            there += at + path.Length;
        }
    }

    /// <summary>Where, at the first difference or a little before it, the path stands in one and isn't in the other.</summary>
    private static int? FindPath<T>(ReadOnlySpan<T> atRoot, ReadOnlySpan<T> below, int alike, ReadOnlySpan<T> path)
        where T : IEquatable<T>
    {
        for (var at = alike; at >= 0; at--)
        {
            if (!below[at..].StartsWith(path))
                continue;

            var rest = below[(at + path.Length)..];
            if (atRoot[at..].IsEmpty ? rest.IsEmpty : !rest.IsEmpty && rest[0].Equals(atRoot[at]))
                return FirstOfRun(atRoot, at, path);
        }

        return null;
    }

    /// <summary>Where an address begins with the path itself, the path stands before that.</summary>
    private static int FirstOfRun<T>(ReadOnlySpan<T> atRoot, int at, ReadOnlySpan<T> path)
        where T : IEquatable<T>
    {
        while (at >= path.Length && atRoot[(at - path.Length)..at].SequenceEqual(path))
            at -= path.Length;
        return at;
    }
}
