using System.Text;

namespace Downlink.Server;

/// <summary>A page's content security policy (CSP Level 3), as far as a preview has to let its own script, style and news in.</summary>
internal static class ContentPolicy
{
    private const string Own = "'self'";

    private static ReadOnlySpan<byte> Mark => "http-equiv=\"Content-Security-Policy\""u8;

    /// <summary>
    /// The page with <c>'self'</c> among the sources that its policy allows for scripts, styles and connections; as it is where it has
    /// none, or allows them.
    /// </summary>
    public static byte[] Relax(ReadOnlySpan<byte> html)
    {
        var mark = html.IndexOf(Mark);
        var start =
            mark < 0 ? -1
            : html[mark..].IndexOf("content=\""u8) is >= 0 and var content ? mark + content + "content=\""u8.Length
            : -1;
        var length = start < 0 ? -1 : html[start..].IndexOf((byte)'"');
        if (length < 0 || html[mark..start].Contains((byte)'>'))
            return html.ToArray();

        var policy = Relax(Encoding.UTF8.GetString(html.Slice(start, length)));
        return [.. html[..start], .. Encoding.UTF8.GetBytes(policy), .. html[(start + length)..]];
    }

    /// <summary>The policy itself, relaxed.</summary>
    public static string Relax(string policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var fallback = directives.Find(static directive => NameOf(directive) == "default-src");
        if (
            fallback is null
            && directives.TrueForAll(static directive => NameOf(directive) is not ("script-src" or "style-src" or "connect-src"))
        )
        {
            return policy;
        }

        var relaxed = policy;
        foreach (var name in (ReadOnlySpan<string>)["script-src", "style-src", "connect-src"])
            relaxed = Allow(relaxed, directives, name, fallback);
        return relaxed;
    }

    private static string Allow(string policy, List<string> directives, string name, string? fallback)
    {
        if (directives.Find(directive => NameOf(directive) == name) is { } own)
            return SourcesOf(own).Contains(Own) ? policy : policy.Replace(own, With(name, own), StringComparison.Ordinal);
        return fallback is null || SourcesOf(fallback).Contains(Own) ? policy : $"{policy}; {With(name, fallback)}";
    }

    // 'none' counts only where it stands alone.
    private static string With(string name, string directive) =>
        string.Join(' ', [name, Own, .. SourcesOf(directive).Where(static source => source != "'none'")]);

    private static string NameOf(string directive) => directive.Split(' ')[0].ToLowerInvariant();

    private static string[] SourcesOf(string directive) => directive.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
}
