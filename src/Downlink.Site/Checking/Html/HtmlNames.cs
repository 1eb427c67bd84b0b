namespace Downlink.Checking;

/// <summary>The names that the HTML standard treats in some way, and others that are common: each is one object.</summary>
internal static class HtmlNames
{
    private static readonly (HtmlTraits Trait, string Names)[] Traits =
    [
        (HtmlTraits.Void, "area base br col embed hr img input link meta param source track wbr"),
        (HtmlTraits.Raw, "script style title textarea iframe noembed noframes xmp"),
        (
            HtmlTraits.EndsParagraph,
            "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li "
                + "listing main menu nav ol p plaintext pre search section summary table ul xmp"
        ),
        (
            HtmlTraits.ImpliedEnd,
            "dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr colgroup caption body html"
        ),
        (
            HtmlTraits.EndsImplied,
            "address article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup "
                + "li listing main menu nav ol p pre search section select summary ul table thead tbody tfoot tr td th caption colgroup ruby rt optgroup object "
                + "template"
        ),
        (HtmlTraits.Heading, "h1 h2 h3 h4 h5 h6"),
        (HtmlTraits.Head, "base basefont bgsound link meta title style script noscript template noframes"),
        (HtmlTraits.TablePart, "caption colgroup col thead tbody tfoot tr td th script style template"),
        (HtmlTraits.TableFrame, "table thead tbody tfoot tr colgroup"),
        (HtmlTraits.OfTable, "caption colgroup col thead tbody tfoot tr td th"),
        (
            HtmlTraits.BreakOut,
            "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong "
                + "strike sub sup table tt u ul var"
        ),
        (HtmlTraits.Integration, "foreignobject desc title mi mo mn ms mtext annotation-xml"),
        (HtmlTraits.Odd, "applet frame frameset image isindex listing marquee nobr noembed noframes object plaintext select xmp"),
    ];

    private const string Others =
        "a abbr alt annotation aria-controls aria-current aria-describedby aria-hidden aria-label aria-labelledby cite charset circle class color content content-type "
        + "crossorigin cx cy d data-copied data-copy data-downlink data-source data-channel datetime del dfn encoding fill focusable footer for g height hidden href "
        + "http-equiv id ins integrity kbd label lang legend line loading mark math media method mfrac mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtr munder "
        + "munderover mover name path placeholder points property q r rect rel role rx ry samp semantics sizes small src srcset start svg tabindex target text time type "
        + "use value video viewbox width x x1 x2 xmlns y y1 y2";

    /// <summary>Four times as many places as names, so that most stand where they are sought first.</summary>
    private const int Places = 1024;

    private static readonly HtmlName?[] Known = Table();

    /// <summary>A name by how it is written, in whatever case.</summary>
    public static HtmlName Of(ReadOnlySpan<char> name)
    {
        if (Known[PlaceOf(Known, name)] is { } known)
            return known;

        var lower = name.ToString().ToLowerInvariant();
        return Known[PlaceOf(Known, lower)] ?? new HtmlName(lower, HtmlTraits.None);
    }

    private static HtmlName?[] Table()
    {
        var table = new HtmlName?[Places];
        foreach (var (trait, names) in Traits.Append((HtmlTraits.None, Others)))
        {
            foreach (var name in names.Split(' '))
            {
                ref var place = ref table[PlaceOf(table, name)];
                place = new HtmlName(name, trait | (place?.Traits ?? HtmlTraits.None));
            }
        }

        return table;
    }

    /// <summary>Where a name stands, or the free place where it would.</summary>
    private static int PlaceOf(HtmlName?[] table, ReadOnlySpan<char> name)
    {
        var place = name.IsEmpty ? 0 : (name[0] * 31) + (name[^1] * 7) + (name[name.Length / 2] * 131) + name.Length;
        while (table[place %= Places] is { } other && !name.SequenceEqual(other.Text))
            place++;
        return place;
    }

    /// <summary>Whether an element that stands in tables only may stand in another.</summary>
    public static bool IsTableParent(string part, string? parent) => part switch
    {
        "caption" or "colgroup" or "thead" or "tbody" or "tfoot" => parent is "table",
        "col" => parent is "table" or "colgroup",
        "tr" => parent is "table" or "thead" or "tbody" or "tfoot",
        _ => parent is "tr",
    };
}
