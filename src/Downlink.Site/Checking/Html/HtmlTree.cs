namespace Downlink.Checking;

/// <summary>
/// Nests the tags of a page. Where they are nested strictly, end tags left out that may be left out, the result is the tree that every
/// parser builds; every other place is noted as a fault, certain or doubtful (HTML standard, 13.2.6).
/// </summary>
internal sealed class HtmlTree(HtmlPage page)
{
    private readonly List<HtmlElement> _open = [];
    private readonly List<string> _closedEarly = [];
    private HtmlToken? _paragraphEnder;
    private bool _hasDoctype;
    private bool _isAfterBody;
    private bool _isBodyImplied;
    private int _foreign;

    /// <summary>The element whose content is text up to its end tag, if the last tag opened one.</summary>
    public string? RawElement { get; private set; }

    private HtmlElement? Top => _open.Count == 0 ? null : _open[^1];

    public void Add(HtmlToken token)
    {
        RawElement = null;
        switch (token.Kind)
        {
            case HtmlTokenKind.Doctype:
                if (_hasDoctype || page.Elements.Count > 0)
                    Fault(token, "this isn't the place of a document type", isCertain: true);
                _hasDoctype = true;
                break;
            case HtmlTokenKind.StartTag:
                Start(token);
                break;
            case HtmlTokenKind.EndTag:
                Close(token);
                break;
            case HtmlTokenKind.Text:
                Text(token);
                break;
        }
    }

    public void End()
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            _open[index].ContentEnd = page.Text.Length;
            if (!HtmlNames.ImpliedEnd.Contains(_open[index].Name) && _open[index].Name != "head")
                NeverClosed(_open[index]);
        }

        if (!_hasDoctype)
            Fault(0, 0, "the page doesn't begin with `<!doctype html>`", isCertain: true);
    }

    private void Start(HtmlToken token)
    {
        if (!_hasDoctype && page.Elements.Count == 0)
            Fault(token.Start, 1, "the page doesn't begin with `<!doctype html>`", isCertain: false);
        if (_foreign == 0 || IsIntegration)
            StartHtml(token);
        else if (HtmlNames.BreakOut.Contains(token.Name))
            Fault(token, $"`<{token.Name}>` has no place in `<{Top?.Name}>`", isCertain: false);

        var isForeign = token.Name is "svg" or "math" || (_foreign > 0 && !IsIntegration);
        var element = Make(token, isForeign);
        page.Elements.Add(element);
        if (isForeign ? token.IsSelfClosing : HtmlNames.Void.Contains(token.Name))
            return;
        if (token.IsSelfClosing)
            Fault(token, $"`<{token.Name}/>` isn't closed by its `/`", isCertain: true);
        _open.Add(element);
        _foreign += isForeign ? 1 : 0;
        if (!isForeign && HtmlNames.Raw.Contains(token.Name))
            RawElement = token.Name;
    }

    private bool IsIntegration => Top is { IsForeign: true } top && HtmlNames.Integration.Contains(top.Name) || Top is { IsForeign: false };

    private HtmlElement Make(HtmlToken token, bool isForeign)
    {
        var (isBody, isHidden, isChrome) = (Top?.IsInBody ?? false, Top?.IsHidden ?? false, false);
        foreach (ref readonly var attribute in page.AttributesOf(token))
        {
            var value = page.Text.AsSpan(attribute.ValueStart, attribute.ValueLength);
            isBody |= attribute.Name == "data-downlink" && value is "body";
            isChrome |= attribute.Name == "data-downlink" && value is "chrome";
            isHidden |= attribute.Name == "hidden" || (attribute.Name == "aria-hidden" && value is "true");
        }

        return new HtmlElement(token.Name, token.Start, token.End, Top)
        {
            FirstAttribute = token.FirstAttribute,
            Attributes = token.Attributes,
            IsInBody = isBody,
            IsHidden = isHidden,
            IsForeign = isForeign,
            IsChrome = isChrome,
        };
    }

    private void StartHtml(HtmlToken token)
    {
        var name = token.Name;
        if (HtmlNames.Odd.Contains(name))
            Doubt(token);
        if (
            name is "html" or "head" or "body"
            && (page.Elements.Exists(element => element.Name == name || name == "html") || _isBodyImplied)
        )
        {
            Fault(token, $"`<{name}>` comes a second time, or too late", isCertain: true);
        }

        _isBodyImplied |=
            name is not ("html" or "head" or "body") && !HtmlNames.Head.Contains(name) && Top is null or { Name: "html" or "head" };
        if (_isAfterBody)
            Fault(token, $"`<{name}>` stands after the end of `<body>`", isCertain: true);
        if (Top is { Name: "head" } && !HtmlNames.Head.Contains(name))
            Pop(token.Start);
        else if (Top is { Name: "html" } && HtmlNames.Head.Contains(name) && page.Elements.Exists(static element => element.Name == "head"))
            Fault(token, $"`<{name}>` stands between `</head>` and `<body>`", isCertain: false);
        CloseImplied(token);
        if (HtmlNames.TableFrames.Contains(Top?.Name ?? "") && !HtmlNames.TableParts.Contains(name) && !(name is "input" or "form"))
            Fault(token, $"`<{name}>` can't stand directly in `<{Top?.Name}>`: it is moved before the table", isCertain: true);
        CheckPlace(token);
    }

    private void CheckPlace(HtmlToken token)
    {
        var name = token.Name;
        if (name is "a" or "button" or "form" && IsOpen(name))
            Fault(token, $"`<{name}>` within `<{name}>`", isCertain: true);
        else if (HtmlNames.Headings.Contains(name) && HtmlNames.Headings.Contains(Top?.Name ?? ""))
            Fault(token, $"`<{name}>` within `<{Top?.Name}>`", isCertain: true);
        else if (HtmlNames.TableParents.TryGetValue(name, out var parents) && !parents.Contains(Top?.Name ?? ""))
            Fault(token, $"`<{name}>` has no place in `<{Top?.Name}>`", isCertain: false);
        else if (HtmlNames.EndsParagraph.Contains(name) && IsOpen("p"))
            Fault(token, $"`<{name}>` ends the paragraph around `<{Top?.Name}>`", isCertain: false);
    }

    /// <summary>Closes what a start tag closes by itself.</summary>
    private void CloseImplied(HtmlToken token)
    {
        var name = token.Name;
        if (Top is { Name: "p" } && HtmlNames.EndsParagraph.Contains(name))
        {
            Pop(token.Start);
            _paragraphEnder = token;
        }

        while (Top is { } top && Ends(name, top.Name))
            Pop(token.Start);
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

    private void Close(HtmlToken token)
    {
        var name = token.Name;
        if (name is "body" or "html")
        {
            if (name == "body" && _isAfterBody)
                Fault(token, "`</body>` closes nothing", isCertain: true);
            _isAfterBody = true;
            if (_open.Exists(static element => !HtmlNames.ImpliedEnd.Contains(element.Name)))
                Fault(token, $"`</{name}>` comes too early", isCertain: false);
            return;
        }

        var index = _open.FindLastIndex(element => element.Name == name);
        if (index < 0)
        {
            if (!_closedEarly.Remove(name))
                ClosesNothing(token);
            return;
        }

        var endsImplied = HtmlNames.EndsImplied.Contains(name) && !_open[index].IsForeign;
        for (var above = _open.Count - 1; above > index; above--)
        {
            var inner = _open[above];
            if (inner.IsForeign || !endsImplied || !HtmlNames.ImpliedEnd.Contains(inner.Name))
                NotClosedWithin(inner, name);
            Pop(token.Start);
        }

        Pop(token.Start);
    }

    private void Text(HtmlToken token)
    {
        if (_foreign > 0)
            return;
        var text = page.Text.AsSpan(token.Start, token.End - token.Start);
        var isBlank = text.IsWhiteSpace();
        if (!isBlank && Top is { } top && HtmlNames.TableFrames.Contains(top.Name))
        {
            Fault(
                token.Start,
                token.End - token.Start,
                $"text can't stand directly in `<{top.Name}>`: it is moved before the table",
                isCertain: true
            );
        }

        if (!isBlank && _isAfterBody)
            Fault(token.Start, token.End - token.Start, "text stands after the end of `<body>`", isCertain: true);
        _isBodyImplied |= !isBlank && Top is null or { Name: "html" or "head" };
        if (!isBlank && Top is { Name: "head" })
            Pop(token.Start);
        if (
            text.IndexOfAnyInRange('\0', '\b') >= 0
            || text.Contains('\v')
            || text.IndexOfAnyInRange('\u000E', '\u001F') >= 0
            || text.Contains('\u007F')
        )
        {
            Fault(token.Start, token.End - token.Start, "a control character", isCertain: false);
        }
    }

    private void Pop(int end)
    {
        var top = _open[^1];
        top.ContentEnd = end;
        _foreign -= top.IsForeign ? 1 : 0;
        _open.RemoveAt(_open.Count - 1);
    }

    private bool IsOpen(string name) => _open.Exists(element => element.Name == name);

    /// <summary>An end tag without a start; that of a paragraph which another element ended is that element's fault.</summary>
    private void ClosesNothing(HtmlToken token)
    {
        if (token.Name == "p" && _paragraphEnder is { } ender)
            Fault(ender, $"`<{ender.Name}>` can't stand in a paragraph, and ends it", isCertain: true);
        else
            Fault(token, $"`</{token.Name}>` closes nothing", isCertain: true);
        _paragraphEnder = null;
    }

    private void NotClosedWithin(HtmlElement element, string outer)
    {
        _closedEarly.Add(element.Name);
        Fault(element.Start, element.TagEnd - element.Start, $"`<{element.Name}>` isn't closed before `</{outer}>`", isCertain: true);
    }

    private void NeverClosed(HtmlElement element) =>
        Fault(element.Start, element.TagEnd - element.Start, $"`<{element.Name}>` is never closed", isCertain: true);

    private void Doubt(HtmlToken token) => Fault(token, $"`<{token.Name}>` isn't as it should be", isCertain: false);

    private void Fault(HtmlToken token, string message, bool isCertain) => Fault(token.Start, token.End - token.Start, message, isCertain);

    private void Fault(int start, int length, string message, bool isCertain) =>
        page.Faults.Add(new MarkupFault(start, length, message, isCertain));
}
