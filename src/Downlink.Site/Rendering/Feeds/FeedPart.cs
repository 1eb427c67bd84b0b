using Downlink.Configuration;

namespace Downlink.Rendering;

/// <summary>A post as feeds carry it, written once and copied into each: UTF-8, the same in the feed of any term.</summary>
internal sealed record FeedPart
{
    /// <summary>An item of RSS; where there is a text, up to it.</summary>
    public required byte[] Rss { get; init; }

    /// <summary>An entry of Atom; where there is a text, up to it.</summary>
    public required byte[] Atom { get; init; }

    /// <summary>The text, escaped for either; null where feeds carry summaries only.</summary>
    public required byte[]? Content { get; init; }

    /// <summary>A whole item of a JSON Feed.</summary>
    public required byte[] Json { get; init; }

    /// <summary>The day of the last change, else that of the post; null for most.</summary>
    public required DateOnly? Changed { get; init; }

    public static FeedPart Of(FeedItem item, SiteConfig site)
    {
        var text = new Utf8Text();
        RssWriter.WriteItem(text, item, site);
        var rss = text.Take();
        AtomWriter.WriteEntry(text, item);
        var atom = text.Take();
        JsonFeedWriter.WriteItem(text, item);
        var json = text.Take();
        XmlText.Append(text, item.Html, isAttribute: false);
        var content = item.Html is null ? null : text.Take();
        text.Free();
        return new FeedPart { Rss = rss, Atom = atom, Content = content, Json = json, Changed = item.Changed };
    }
}
