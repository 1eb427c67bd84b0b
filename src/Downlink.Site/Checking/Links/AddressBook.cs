using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>Resolves the addresses in pages against the built site (RFC 3986, 5.2).</summary>
internal sealed class AddressBook(SiteAddress address, BuiltFiles files)
{
    /// <summary>RFC 3986, 3.1.</summary>
    private static readonly SearchValues<char> OfSchemes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Where addresses lead that lead to the same place from every page: most are those of the same few menus and lists.</summary>
    private readonly ConcurrentDictionary<string, Target> _known = new(StringComparer.Ordinal);

    public SiteAddress Site => address;

    /// <summary>Where an address leads that stands in a file of the site, or below another base where the page names one.</summary>
    public Target Resolve(string reference, string file, string? baseHref)
    {
        var text = reference.Trim(' ', '\t', '\n', '\r', '\f');
        if (text.StartsWith('/') || Scheme(text) is not null)
            return _known.GetOrAdd(text, static (text, book) => book.FromAnywhere(text), this);
        if (text.Length == 0 || text[0] == '#')
            return new Target(TargetKind.Found, file, Fragment(text));

        return baseHref is null ? Below(FolderOf(file), text) : Resolve(FolderOf(baseHref) + text, file, null);
    }

    /// <summary>Where the addresses in a page lead, each at the place of its reference.</summary>
    public Target[] Resolve(HtmlPage page, List<Reference> references)
    {
        var baseHref = page.Elements.Find(static element => element.Name == "base") is { } element ? page.Value(element, "href") : null;
        var targets = new Target[references.Count];
        for (var index = 0; index < targets.Length; index++)
            targets[index] = Resolve(references[index].Text.Trim(), page.Path, baseHref);
        return targets;
    }

    private Target FromAnywhere(string text)
    {
        if (Scheme(text) is { } scheme)
            return Absolute(text, scheme);
        return text.StartsWith("//", StringComparison.Ordinal)
            ? Absolute((address.Origin?.Split("//")[0] ?? "https:") + text, "https")
            : FromHost(text);
    }

    /// <summary>The scheme that an address begins with, in lower case, or null.</summary>
    public static string? Scheme(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
            return null;

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && text.AsSpan(0, colon).IndexOfAnyExcept(OfSchemes) < 0;
        return isScheme ? text[..colon].ToLowerInvariant() : null;
    }

    private Target Absolute(string text, string scheme)
    {
        if (scheme is not ("http" or "https"))
            return new Target(TargetKind.Elsewhere, null, "");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return new Target(TargetKind.Malformed, null, "");
        if (address.Origin is not { } origin || !uri.GetLeftPart(UriPartial.Authority).Equals(origin, StringComparison.OrdinalIgnoreCase))
            return new Target(TargetKind.Foreign, null, "");

        var path = text.IndexOfAny(['/', '?', '#'], text.IndexOf("//", StringComparison.Ordinal) + 2);
        return path < 0 ? FromHost("/") : text[path] == '/' ? FromHost(text[path..]) : FromHost("/" + text[path..]);
    }

    private Target FromHost(string text)
    {
        var path = WithoutSuffix(text);
        if (path == address.BasePath || path.StartsWith(address.BasePath + "/", StringComparison.Ordinal))
            return Below("", text[Math.Min(path.Length, address.BasePath.Length + 1)..]);

        return new Target(TargetKind.OutsideBase, null, Fragment(text));
    }

    private Target Below(string folder, string text)
    {
        var path = WithoutSuffix(text);
        if (Decode(path) is not { } decoded)
            return new Target(TargetKind.Malformed, null, "");
        if (Normalize(folder + decoded) is not { } inner)
            return new Target(TargetKind.OutsideBase, Normalize(folder + decoded, stays: true), Fragment(text));

        if (files.Find(inner) is { } found)
            return new Target(TargetKind.Found, found, Fragment(text));
        return files.FindInAnyCase(inner) is { } other
            ? new Target(TargetKind.OtherCase, other, Fragment(text))
            : new Target(TargetKind.Missing, inner, Fragment(text));
    }

    /// <summary>
    /// A path without <c>.</c> and <c>..</c>; null for one that leaves the site, unless it stays at the root as it does in browsers.
    /// </summary>
    private static string? Normalize(string path, bool stays = false)
    {
        if (!path.Contains('.', StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal))
            return path;

        var kept = new List<string>();
        var parts = path.Split('/');
        foreach (var part in parts)
        {
            if (part == ".." && kept.Count == 0 && !stays)
                return null;
            if (part == "..")
                kept.RemoveRange(Math.Max(0, kept.Count - 1), Math.Min(1, kept.Count));
            else if (part is not ("." or ""))
                kept.Add(part);
        }

        return string.Join('/', kept) + (kept.Count > 0 && parts[^1] is "" or "." or ".." ? "/" : "");
    }

    private static string WithoutSuffix(string text) => text.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? text[..end] : text;

    private static string Fragment(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? "" : Decode(text[(hash + 1)..]) ?? text[(hash + 1)..];
    }

    /// <summary>Null where what is percent-encoded isn't UTF-8.</summary>
    private static string? Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;

        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var isEncoded =
                bytes[at] == '%'
                && at + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[at + 1])
                && char.IsAsciiHexDigit((char)bytes[at + 2]);
            bytes[length++] = isEncoded ? Convert.FromHexString([(char)bytes[at + 1], (char)bytes[at + 2]])[0] : bytes[at];
            at += isEncoded ? 2 : 0;
        }

        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];
}
