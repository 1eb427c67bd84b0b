using System.Buffers;
using Downlink.Sources;

namespace Downlink.Publishing;

/// <summary>What git said, fit to be shown: without the credentials that an address may hold.</summary>
public static class GitWords
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" /?#'\"\t\n");

    /// <summary>The lines that say what went wrong, or the last one, without <c>user:password@</c> in addresses.</summary>
    internal static string Of(GitResult result)
    {
        var lines = result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var telling = lines
            .Where(static line =>
                line.StartsWith("fatal:", StringComparison.Ordinal)
                || line.StartsWith("error:", StringComparison.Ordinal)
                || line.StartsWith("remote:", StringComparison.Ordinal)
            )
            .ToList();
        return WithoutCredentials(string.Join("; ", telling.Count > 0 ? telling : lines.TakeLast(1)));
    }

    /// <summary>A text whose addresses name no user (RFC 3986, 3.2.1).</summary>
    public static string WithoutCredentials(string text)
    {
        for (
            var start = text.IndexOf("://", StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf("://", start + 3, StringComparison.Ordinal)
        )
        {
            var authority = text.AsSpan(start + 3);
            var length = authority.IndexOfAny(Ends);
            var at = (length < 0 ? authority : authority[..length]).LastIndexOf('@');
            if (at >= 0)
                text = text.Remove(start + 3, at + 1);
        }

        return text;
    }
}
