namespace Downlink.Pages;

/// <summary>Where the site will stand: the base path that its links carry and, where it is known, the address before it.</summary>
public sealed class SiteAddress
{
    public SiteAddress(Uri? baseUrl) : this(baseUrl?.GetLeftPart(UriPartial.Authority), baseUrl?.AbsolutePath.TrimEnd('/') ?? "")
    {
    }

    private SiteAddress(string? origin, string basePath) => (Origin, BasePath) = (origin, basePath);

    /// <summary>Empty, or <c>/repo</c>: no slash at its end.</summary>
    public string BasePath { get; }

    /// <summary><c>https://x.example</c>, or null while it isn't known.</summary>
    public string? Origin { get; }

    /// <summary><c>https://x.example/repo</c>, or null while it isn't known.</summary>
    public string? BaseUrl => Origin is null ? null : Origin + BasePath;

    /// <summary>The same host, or the same lack of one, with the site at another path of it.</summary>
    /// <param name="basePath">Empty, or beginning with a slash and not ending in one.</param>
    public SiteAddress At(string basePath) => new(Origin, basePath);

    /// <summary>A page as in an <c>href</c>.</summary>
    public string Href(Permalink permalink) => BasePath + permalink.Path;

    /// <summary>A page with its host, or null while that isn't known.</summary>
    public string? Absolute(Permalink permalink) => Origin is null ? null : Origin + Href(permalink);

    /// <summary>A page with its host if that is known: for feeds, which do without at worst.</summary>
    public string AbsoluteOrHref(Permalink permalink) => Origin + Href(permalink);
}
