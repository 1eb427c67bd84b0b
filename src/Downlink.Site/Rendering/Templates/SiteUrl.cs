using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>URLs as authors write them, in the configuration's menu and in templates, made into what pages carry.</summary>
internal static class SiteUrl
{
    /// <summary>A path from the site's root gets the base path; anything else is as it is.</summary>
    public static string Of(string url, SiteAddress address) => IsFromRoot(url) ? address.BasePath + url : url;

    /// <summary>A path from the site's root gets the site's address, if it is known.</summary>
    public static string Absolute(string url, SiteAddress address) => IsFromRoot(url) ? (address.BaseUrl ?? "") + url : url;

    public static bool IsFromRoot(string url) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal);
}
