namespace Downlink.Pages;

/// <summary>Paths from one file of the theme to another.</summary>
internal static class AssetPath
{
    /// <summary>
    /// The file that a relative reference means; null for what leads elsewhere: a host, data, a fragment, the site's root.
    /// </summary>
    public static string? Resolve(string from, string reference)
    {
        var path = Uri.UnescapeDataString(WithoutSuffix(reference));
        if (path.Length == 0 || path[0] == '/' || path.Contains(':', StringComparison.Ordinal)) return null;

        var segments = new List<string>(from.Split('/')[..^1]);
        foreach (var segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or "")) segments.Add(segment);
        }

        return string.Join('/', segments);
    }

    /// <summary>The way from one file to another as a relative URL, encoded.</summary>
    public static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/'), to.Split('/'));
        var shared = 0;
        while (shared < here.Length - 1 && shared < there.Length - 1 && here[shared] == there[shared]) shared++;

        var up = Enumerable.Repeat("..", here.Length - 1 - shared);
        return string.Join('/', up.Concat(there[shared..].Select(Uri.EscapeDataString)));
    }

    /// <summary>What follows the path: a query or a fragment.</summary>
    public static string Suffix(string reference) => reference[WithoutSuffix(reference).Length..];

    private static string WithoutSuffix(string reference)
    {
        var end = reference.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? reference : reference[..end];
    }
}
