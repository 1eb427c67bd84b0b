using System.Collections.Frozen;

namespace Downlink.Rendering;

/// <summary>
/// The elements of HTML (the HTML standard, section 4, and the obsolete ones of section 16) and what a text may keep of them.
/// </summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Allowed = Set(
        "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li "
        + "mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr");

    private static readonly FrozenSet<string> Dropped = Set(
        "applet base button canvas frame frameset head link math meta noembed noframes noscript object option script select style svg "
        + "template textarea title xmp plaintext");

    /// <summary>Elements that only say how their content looks or where it belongs: they give way to it without a word.</summary>
    private static readonly FrozenSet<string> Transparent = Set(
        "acronym address article aside basefont big blink center dir fieldset font footer form header hgroup html body label legend main marquee menu nav nobr output picture search source strike tt");

    /// <summary>Elements that fetch something to play: a link to it stays.</summary>
    private static readonly FrozenSet<string> Embedding = Set("audio embed iframe video");

    private static readonly FrozenSet<string> Others = Set(
        "area command data datalist dialog image isindex keygen listing map meter optgroup param progress rb rtc slot track"
    );

    public static bool IsElement(string name) =>
        IsAllowed(name) || IsDropped(name) || IsTransparent(name) || IsEmbedding(name) || Others.Contains(name);

    public static bool IsAllowed(string name) => Allowed.Contains(name);

    /// <summary>Whether the element goes with all that is in it.</summary>
    public static bool IsDropped(string name) => Dropped.Contains(name);

    public static bool IsTransparent(string name) => Transparent.Contains(name);

    public static bool IsEmbedding(string name) => Embedding.Contains(name);

    /// <summary>Whether an allowed element has neither content nor an end tag.</summary>
    public static bool IsVoid(string name) => name is "br" or "col" or "hr" or "img" or "input" or "wbr";

    /// <summary>The element of today that stands for an obsolete one, or null.</summary>
    public static string? Modern(string name) => name switch
    {
        "center" or "address" or "article" or "aside" or "header" or "footer" or "main" or "nav" => "div",
        "font" or "big" or "nobr" or "label" => "span",
        "strike" => "s",
        "tt" => "code",
        "acronym" => "abbr",
        _ => null,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
