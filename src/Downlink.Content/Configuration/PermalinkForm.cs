namespace Downlink.Configuration;

/// <summary>The form of a permalink's pattern: a path from the root with <c>:slug</c> in it that can't leave the site.</summary>
internal static class PermalinkForm
{
    public static bool IsValid(string pattern, IReadOnlyCollection<string> variables)
    {
        if (
            !pattern.StartsWith('/')
            || pattern.Any(static c => char.IsControl(c) || c is '\\' or '?' or '#' or ' ' or '%' or '<' or '>' or '"')
        )
        {
            return false;
        }

        var segments = pattern[1..].Split('/');
        var hasSlug = false;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Length == 0 && i < segments.Length - 1)
                return false;
            if (segments[i].Length > 0 && segments[i].All(static c => c == '.'))
                return false;
            if (!TryVariables(segments[i], variables, ref hasSlug))
                return false;
        }

        return hasSlug;
    }

    private static bool TryVariables(string segment, IReadOnlyCollection<string> variables, ref bool hasSlug)
    {
        for (var colon = segment.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = segment.IndexOf(':', colon + 1))
        {
            var end = colon + 1;
            while (end < segment.Length && char.IsAsciiLetter(segment[end]))
                end++;
            var name = segment[(colon + 1)..end];
            if (!variables.Contains(name))
                return false;
            hasSlug |= name == "slug";
        }

        return true;
    }
}
