using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>Turns the addresses of one text into those of its page, and reports the ones that lead nowhere good.</summary>
/// <param name="entry">The text.</param>
/// <param name="site">Where the site will stand, if it is known.</param>
/// <param name="links">Where its files came to stand.</param>
/// <param name="resolve">Puts the base path before a path from the site's root.</param>
/// <param name="diagnostics">Where the unsafe ones are reported.</param>
internal sealed class LinkTargets(Entry entry, Uri? site, ContentLinks links, Func<string, string> resolve, DiagnosticBag diagnostics)
{
    /// <summary>Where what concerns the whole site is told.</summary>
    public static SourceSpan Site => SourceSpan.Of(SiteFiles.Configuration);

    public bool IsExternal(string target) => Address.IsExternal(target, site);

    /// <summary>The address to write, or null for one that would run something; line and column are the body's, from 0.</summary>
    public string? Resolve(string address, int line, int column) =>
        Address.IsSafe(address) ? Written(address) : Refuse(address, At(line, column));

    /// <summary>The address of a picture, and its size where it is one of the site's own.</summary>
    public (string? Address, PictureSize? Size) ResolvePicture(string address, int line, int column)
    {
        if (!Address.IsSafePicture(address))
            return (Refuse(address, At(line, column)), null);
        var path = links.Find(entry.Origin.File, address) ?? address;
        return (Written(address), path is ['/', not '/', ..] ? links.SizeOf(entry.Origin.File, path) : null);
    }

    /// <summary>A sanitizer for HTML of this text that begins there.</summary>
    public HtmlSanitizer Sanitizer(int line, int column) =>
        new(address => InHtml(address, line, column, Resolve), address => InHtml(address, line, column, ResolvePicture), IsExternal);

    public SourceSpan At(int line, int column) => entry.Origin with { Line = entry.BodyLine + line, Column = column + 1, Length = 0 };

    private string Written(string address) => Address.Encode(resolve(links.Write(entry.Origin.File, address)));

    /// <summary>Looks where in the text an address of its HTML stands, if it does so as the parser reads it.</summary>
    private T InHtml<T>(string address, int line, int column, Func<string, int, int, T> resolve)
    {
        if (Address.IsSafePicture(address) || entry.Body.IndexOf(address, StringComparison.Ordinal) is not (>= 0 and var at))
            return resolve(address, line, column);

        var before = entry.Body.AsSpan(0, at);
        return resolve(address, before.Count('\n'), at - before.LastIndexOf('\n') - 1);
    }

    private string? Refuse(string address, SourceSpan at)
    {
        var shown = address.Length <= 80 ? address : string.Concat(address.AsSpan(0, 80), "…");
        diagnostics.Add(BodyDiagnostics.UnsafeAddress(shown, at));
        return null;
    }
}
