using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>Scripts as they stand within pages, and their hashes for the content security policy: every page asks for the same.</summary>
internal sealed class InlineScripts
{
    private readonly ConcurrentDictionary<Asset, HtmlString> _elements = new(ReferenceEqualityComparer.Instance),
        _hashes = new(ReferenceEqualityComparer.Instance);

    public HtmlString Element(Asset asset) =>
        _elements.GetOrAdd(asset, static asset => HtmlString.Of($"<script>{TextOf(asset)}</script>"));

    public HtmlString Hash(Asset asset) => _hashes.GetOrAdd(asset, static asset => HtmlString.Of($"'sha256-{HashOf(asset)}'"));

    // An editor's last line break is no part of the script, and neither spelling of it may change the hash.
    private static string TextOf(Asset asset) => Encoding.UTF8.GetString(asset.Bytes.Span).ReplaceLineEndings("\n").Trim();

    private static string HashOf(Asset asset) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(asset))));
}
