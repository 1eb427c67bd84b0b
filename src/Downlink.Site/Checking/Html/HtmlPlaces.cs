namespace Downlink.Checking;

/// <summary>Where tags and text may stand, and what a start tag closes by itself (HTML standard, 13.2.6.4).</summary>
internal sealed class HtmlPlaces(HtmlPage page, OpenElements open)
{
    private readonly HashSet<string> _frames = [];
    private HtmlToken? _paragraphEnder;
    private bool _hasHead;
    private bool _isAfterBody;
    private bool _isBodyImplied;

    /// <summary>Whether text that isn't blank needs to be looked at here.</summary>
    public bool IsUnusual =>
        _isAfterBody || open.Top is not { } top || top.Is(HtmlTraits.TableFrame) || top.Name is "html" or "head";

    /// <summary>Judges the place of a start tag of HTML.</summary>
    public void Enter(in HtmlToken token)
    {
        var name = token.Name;
        if (name.Is(HtmlTraits.Odd))
            page.Doubt(token, $"`<{name.Text}>` isn't as it should be", isCertain: false);
        if (_isAfterBody)
            page.Doubt(token, $"`<{name.Text}>` stands after the end of `<body>`", isCertain: true);
        if (name.Text is "html" or "head" or "body")
            EnterFrame(token);
        else if (open.Top is null or { Name: "html" or "head" })
            EnterFromHead(token);
        CloseImplied(token);
        if (
            open.Top is { } top
            && top.Is(HtmlTraits.TableFrame)
            && !name.Is(HtmlTraits.TablePart)
            && name.Text is not ("input" or "form")
        )
        {
            page.Doubt(token, $"`<{name.Text}>` can't stand directly in `<{top.Name}>`: it is moved before the table", isCertain: true);
        }

        CheckNesting(token);
    }

    /// <summary>Judges text that isn't blank, where that is unusual.</summary>
    public void Text(in HtmlToken token)
    {
        if (open.Top is { } top && top.Is(HtmlTraits.TableFrame))
            page.Doubt(token, $"text can't stand directly in `<{top.Name}>`: it is moved before the table", isCertain: true);
        if (_isAfterBody)
            page.Doubt(token, "text stands after the end of `<body>`", isCertain: true);
        _isBodyImplied |= open.Top is null or { Name: "html" or "head" };
        if (open.Top is { Name: "head" })
            open.Pop(token.Start);
    }

    /// <summary>Judges the end tag of <c>body</c> or <c>html</c>, which closes nothing yet: comments may follow.</summary>
    public void LeaveBody(in HtmlToken token)
    {
        if (token.Name.Text == "body" && _isAfterBody)
            page.Doubt(token, "`</body>` closes nothing", isCertain: true);
        _isAfterBody = true;
        if (!open.AreAll(HtmlTraits.ImpliedEnd))
            page.Doubt(token, $"`</{token.Name.Text}>` comes too early", isCertain: false);
    }

    /// <summary>An end tag without a start; that of a paragraph which another element ended is that element's fault.</summary>
    public void ClosesNothing(in HtmlToken token)
    {
        if (token.Name.Text == "p" && _paragraphEnder is { } ender)
            page.Doubt(ender, $"`<{ender.Name.Text}>` can't stand in a paragraph, and ends it", isCertain: true);
        else
            page.Doubt(token, $"`</{token.Name.Text}>` closes nothing", isCertain: true);
        _paragraphEnder = null;
    }

    private void EnterFrame(in HtmlToken token)
    {
        var name = token.Name.Text;
        if (!_frames.Add(name) || _isBodyImplied || (name == "html" && page.Elements.Count > 0))
            page.Doubt(token, $"`<{name}>` comes a second time, or too late", isCertain: true);
        _hasHead |= name == "head";
        if (open.Top is { Name: "head" })
            open.Pop(token.Start);
    }

    private void EnterFromHead(in HtmlToken token)
    {
        var isOfHead = token.Name.Is(HtmlTraits.Head);
        _isBodyImplied |= !isOfHead;
        if (open.Top is { Name: "head" } && !isOfHead)
            open.Pop(token.Start);
        else if (open.Top is { Name: "html" } && isOfHead && _hasHead)
            page.Doubt(token, $"`<{token.Name.Text}>` stands between `</head>` and `<body>`", isCertain: false);
    }

    private void CheckNesting(in HtmlToken token)
    {
        var name = token.Name;
        if (name.Text is "a" or "button" or "form" && open.Find(name.Text) is not null)
            page.Doubt(token, $"`<{name.Text}>` within `<{name.Text}>`", isCertain: true);
        else if (name.Is(HtmlTraits.Heading) && open.Top?.Is(HtmlTraits.Heading) == true)
            page.Doubt(token, $"`<{name.Text}>` within `<{open.Top.Name}>`", isCertain: true);
        else if (name.Is(HtmlTraits.OfTable) && !HtmlNames.IsTableParent(name.Text, open.Top?.Name))
            page.Doubt(token, $"`<{name.Text}>` has no place in `<{open.Top?.Name}>`", isCertain: false);
        else if (name.Is(HtmlTraits.EndsParagraph) && open.Find("p") is not null)
            page.Doubt(token, $"`<{name.Text}>` ends the paragraph around `<{open.Top?.Name}>`", isCertain: false);
    }

    private void CloseImplied(in HtmlToken token)
    {
        var name = token.Name;
        if (open.Top is { Name: "p" } && name.Is(HtmlTraits.EndsParagraph))
        {
            open.Pop(token.Start);
            _paragraphEnder = token;
        }

        while (open.Top is { } top && top.Is(HtmlTraits.ImpliedEnd) && Ends(name.Text, top.Name))
            open.Pop(token.Start);
    }

    private static bool Ends(string next, string open) => next switch
    {
        "li" => open == "li",
        "dd" or "dt" => open is "dd" or "dt",
        "option" => open == "option",
        "optgroup" => open is "option" or "optgroup",
        "rt" or "rp" => open is "rt" or "rp",
        "td" or "th" => open is "td" or "th",
        "tr" => open is "td" or "th" or "tr" or "colgroup" or "caption",
        "tbody" or "tfoot" or "thead" => open is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "colgroup" or "caption",
        _ => false,
    };
}
