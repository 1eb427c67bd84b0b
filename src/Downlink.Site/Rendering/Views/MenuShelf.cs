using System.Collections.Concurrent;
using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The menu as pages show it. Most pages are no entry's: those that stand alike share one list.</summary>
internal sealed class MenuShelf(ImmutableArray<MenuItem> menu, SiteAddress address, Fragments fragments)
{
    private readonly ConcurrentDictionary<string, ScriptArray> _menus = new(StringComparer.Ordinal);
    private readonly string[] _urls = [.. menu.Select(item => SiteUrl.Of(item.Url, address))];
    private readonly string _root = address.Href(Permalink.Root);

    public ScriptArray Of(string url)
    {
        var places = new char[_urls.Length];
        for (var at = 0; at < places.Length; at++)
            places[at] = _urls[at] == url ? '=' : IsBelow(url, _urls[at]) ? '>' : ' ';
        return _menus.GetOrAdd(new string(places), Make);
    }

    private ScriptArray Make(string places)
    {
        var entries = Script.List(menu.Select((item, at) =>
            Script.Extend(SiteView.Of(item, address), ("is_current", places[at] != ' '), ("is_here", places[at] == '='))));
        fragments.Share(entries);
        return entries;
    }

    // Every page is below the front page; only the front page itself counts as there.
    private bool IsBelow(string url, string entry) =>
        entry.EndsWith('/') && entry != _root && url.StartsWith(entry, StringComparison.Ordinal);
}
