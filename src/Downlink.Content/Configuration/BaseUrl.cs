using System.Diagnostics.CodeAnalysis;

namespace Downlink.Configuration;

/// <summary>
/// The form of the address a site stands under: absolute http or https, perhaps with a path, without query, fragment or user.
/// </summary>
public static class BaseUrl
{
    /// <summary>The address without the slash at its end (a bare host keeps the one that <see cref="Uri"/> gives it).</summary>
    public static bool TryParse(string text, [MaybeNullWhen(false)] out Uri url)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Uri.TryCreate(text.Trim().TrimEnd('/'), UriKind.Absolute, out url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url.Host.Length > 0 && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0
            && !text.AsSpan().ContainsAny('\\', '?', '#');
    }
}
