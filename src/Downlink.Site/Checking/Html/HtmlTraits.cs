namespace Downlink.Checking;

/// <summary>How the HTML standard parses elements of a name (13.1.2 and 13.2.6).</summary>
[Flags]
internal enum HtmlTraits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Holds text up to its end tag, without tags in it.</summary>
    Raw = 1 << 1,

    /// <summary>Its start tag ends an open paragraph.</summary>
    EndsParagraph = 1 << 2,

    /// <summary>Its end tag may be left out.</summary>
    ImpliedEnd = 1 << 3,

    /// <summary>Its end tag also ends the elements within whose own may be left out; that of any other element doesn't.</summary>
    EndsImplied = 1 << 4,

    Heading = 1 << 5,

    /// <summary>May stand in <c>head</c>.</summary>
    Head = 1 << 6,

    /// <summary>May stand directly in a table or its parts.</summary>
    TablePart = 1 << 7,

    /// <summary>Text and most elements have no place directly in it.</summary>
    TableFrame = 1 << 8,

    /// <summary>Stands in tables only, in certain parts of them.</summary>
    OfTable = 1 << 9,

    /// <summary>Breaks out of SVG and MathML.</summary>
    BreakOut = 1 << 10,

    /// <summary>Is of SVG or MathML, and HTML is HTML again inside.</summary>
    Integration = 1 << 11,

    /// <summary>Is out of use, or parsed by rules of its own: a parser is asked.</summary>
    Odd = 1 << 12,
}
