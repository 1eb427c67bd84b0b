using System.Collections.Frozen;

namespace Downlink.Checking;

/// <summary>
/// Sets of element names by how the HTML standard parses them (13.1.2 and 13.2.6), and the one string that each common name is read as.
/// </summary>
internal static class HtmlNames
{
    public static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    /// <summary>Text up to their end tag, without tags in it.</summary>
    public static readonly FrozenSet<string> Raw = Set("script style title textarea iframe noembed noframes xmp");

    /// <summary>A start tag of these ends an open paragraph.</summary>
    public static readonly FrozenSet<string> EndsParagraph = Set(
        "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing "
        + "main menu nav ol p plaintext pre search section summary table ul xmp");

    /// <summary>Their end tag may be left out.</summary>
    public static readonly FrozenSet<string> ImpliedEnd = Set(
        "dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr colgroup caption body html"
    );

    /// <summary>Their end tag also ends the elements within whose own may be left out; that of any other element doesn't.</summary>
    public static readonly FrozenSet<string> EndsImplied = Set(
        "address article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li "
        + "listing main menu nav ol p pre search section select summary ul table thead tbody tfoot tr td th caption colgroup ruby rt optgroup object template");

    /// <summary>What stands in tables only, each with its parents.</summary>
    public static readonly FrozenDictionary<string, FrozenSet<string>> TableParents = new Dictionary<string, FrozenSet<string>>(
        StringComparer.Ordinal
    )
    {
        ["caption"] = Set("table"),
        ["colgroup"] = Set("table"),
        ["col"] = Set("table colgroup"),
        ["thead"] = Set("table"),
        ["tbody"] = Set("table"),
        ["tfoot"] = Set("table"),
        ["tr"] = Set("table thead tbody tfoot"),
        ["td"] = Set("tr"),
        ["th"] = Set("tr"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Their ends are matched across other elements, which moves those (the "adoption agency").</summary>
    public static readonly FrozenSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");

    public static readonly FrozenSet<string> Headings = Set("h1 h2 h3 h4 h5 h6");

    /// <summary>What may stand in <c>head</c>.</summary>
    public static readonly FrozenSet<string> Head = Set("base basefont bgsound link meta title style script noscript template noframes");

    /// <summary>What may stand directly in a table and its parts, besides scripts and templates.</summary>
    public static readonly FrozenSet<string> TableParts = Set("caption colgroup col thead tbody tfoot tr td th script style template");

    /// <summary>Parents in which text and other elements have no place.</summary>
    public static readonly FrozenSet<string> TableFrames = Set("table thead tbody tfoot tr colgroup");

    /// <summary>Elements of HTML that break out of SVG and MathML.</summary>
    public static readonly FrozenSet<string> BreakOut = Set(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike "
        + "sub sup table tt u ul var");

    /// <summary>Foreign elements inside which HTML is HTML again.</summary>
    public static readonly FrozenSet<string> Integration = Set("foreignobject desc title mi mo mn ms mtext annotation-xml");

    /// <summary>What is out of use, or parsed by rules of its own: a parser is asked.</summary>
    public static readonly FrozenSet<string> Odd = Set(
        "applet frame frameset image isindex listing marquee nobr noembed noframes object plaintext select xmp"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = Set(
        "a abbr alt annotation aria-controls aria-current aria-describedby aria-hidden aria-label aria-labelledby article aside b base blockquote body br button caption "
        + "charset circle class code col colgroup content content-type cx cy d data-copied data-copy data-downlink data-source datetime dd del details dfn div dl dt em "
        + "encoding fieldset figcaption figure fill focusable footer for form g h1 h2 h3 h4 h5 h6 head header height hidden hr href html http-equiv i id iframe img input "
        + "ins integrity kbd label lang legend li line link loading main mark math media menu meta method mfrac mi mn mo mrow mspace msqrt mstyle msub msubsup msup mtable "
        + "mtd mtext mtr munder munderover mover name nav noscript ol option p path placeholder points pre property q r rect rel role rp rt ruby rx ry s samp script section "
        + "select semantics sizes small source span src srcset start strong style sub summary sup svg tabindex table target tbody td template text textarea tfoot th thead "
        + "time title tr type u ul use value var video viewbox wbr width x x1 x2 xmlns y y1 y2").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name in lower case: for common ones always the same string.</summary>
    public static string Intern(ReadOnlySpan<char> name)
    {
        if (Common.TryGetValue(name, out var known))
            return known;

        var lower = name.ToString().ToLowerInvariant();
        return Common.TryGetValue(lower, out known) ? known : lower;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
