namespace Downlink.Advising;

/// <summary>Where GitHub Pages shows a repository, as GitHub's documentation on the types of Pages sites has it.</summary>
internal static class PagesAddress
{
    private const string Host = "github.com";

    /// <summary>
    /// The address for a remote (<c>https://github.com/you/repo.git</c>, <c>git@github.com:you/repo</c>): the owner's own site for the
    /// repository <c>you.github.io</c>, else a folder of it; null for a remote elsewhere.
    /// </summary>
    public static Uri? Of(string remote)
    {
        var path = PathOf(remote)?.Trim('/');
        if (path?.Split('/') is not [var owner, var name])
            return null;
        name = name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        var site = $"{owner.ToLowerInvariant()}.github.io";
        var address = name.Equals(site, StringComparison.OrdinalIgnoreCase) ? $"https://{site}" : $"https://{site}/{name}";
        return Uri.TryCreate(address, UriKind.Absolute, out var read) ? read : null;
    }

    private static string? PathOf(string remote)
    {
        if (Uri.TryCreate(remote, UriKind.Absolute, out var address) && address.Host.Length > 0)
            return address.Host.Equals(Host, StringComparison.OrdinalIgnoreCase) ? address.AbsolutePath : null;

        // The form of scp: user@host:path.
        var colon = remote.IndexOf(':', StringComparison.Ordinal);
        var host = colon < 0 ? "" : remote[..colon];
        return host[(host.LastIndexOf('@') + 1)..].Equals(Host, StringComparison.OrdinalIgnoreCase) ? remote[(colon + 1)..] : null;
    }
}
