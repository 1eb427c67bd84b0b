using System.Buffers;

namespace Downlink.Checking;

/// <summary>
/// Nests the tags of a page. Where they are nested strictly, end tags left out that may be left out, the result is the tree that every
/// parser builds; every other place is noted as a fault, certain or doubtful (HTML standard, 13.2.6).
/// </summary>
internal sealed class HtmlTree
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(static code => (char)code).Where(static control => control is not ('\t' or '\n' or '\f' or '\r')), '\u007F']
    );

    /// <summary>As deep as browsers nest elements: whatever stands deeper they put beside the last.</summary>
    private const int Deepest = 512;

    private readonly HtmlPage _page;
    private readonly OpenElements _open = new();
    private readonly HtmlPlaces _places;
    private readonly Dictionary<string, int> _closedEarly = [];
    private bool _hasDoctype;

    public HtmlTree(HtmlPage page)
    {
        _page = page;
        _places = new HtmlPlaces(page, _open);
    }

    /// <summary>The element whose content is text up to its end tag, if the last tag opened one.</summary>
    public string? RawElement { get; private set; }

    /// <summary>Whether the page nests deeper than any browser would, which has been noted: there is no reading on.</summary>
    public bool IsTooDeep { get; private set; }

    public void Add(in HtmlToken token)
    {
        RawElement = null;
        switch (token.Kind)
        {
            case HtmlTokenKind.Doctype:
                if (_hasDoctype || _page.Elements.Count > 0)
                    _page.Doubt(token, "this isn't the place of a document type", isCertain: true);
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
        while (_open.Top is { } element)
        {
            _open.Pop(_page.Text.Length);
            if (!IsTooDeep && !element.Is(HtmlTraits.ImpliedEnd) && element.Name != "head")
                _page.Doubt(element, $"`<{element.Name}>` is never closed");
        }

        if (!_hasDoctype)
            _page.Faults.Add(new MarkupFault(0, 0, "the page doesn't begin with `<!doctype html>`", IsCertain: true));
    }

    private void Start(in HtmlToken token)
    {
        if (!_hasDoctype && _page.Elements.Count == 0)
            _page.Faults.Add(new MarkupFault(token.Start, 1, "the page doesn't begin with `<!doctype html>`", IsCertain: false));
        if (!_open.IsForeign || _open.IsIntegration)
            _places.Enter(token);
        else if (token.Name.Is(HtmlTraits.BreakOut))
            _page.Doubt(token, $"`<{token.Name.Text}>` has no place in `<{_open.Top?.Name}>`", isCertain: false);

        var isForeign = token.Name.Text is "svg" or "math" || (_open.IsForeign && !_open.IsIntegration);
        var element = Make(token, isForeign);
        _page.Elements.Add(element);
        if (isForeign ? token.IsSelfClosing : token.Name.Is(HtmlTraits.Void))
            return;
        if (token.IsSelfClosing)
            _page.Doubt(token, $"`<{token.Name.Text}/>` isn't closed by its `/`", isCertain: true);
        _open.Push(element);
        if (_open.Count > Deepest)
        {
            IsTooDeep = true;
            _page.Doubt(element, $"`<{element.Name}>` lies deeper than the {Deepest} elements that browsers nest; what follows wasn't read");
        }

        if (!isForeign && token.Name.Is(HtmlTraits.Raw))
            RawElement = token.Name.Text;
    }

    private HtmlElement Make(in HtmlToken token, bool isForeign)
    {
        var top = _open.Top;
        var (isBody, isHidden, isChrome) = (top?.IsInBody ?? false, top?.IsHidden ?? false, false);
        foreach (ref readonly var attribute in _page.AttributesOf(token))
        {
            switch (attribute.Name)
            {
                case "data-downlink":
                    var value = _page.Raw(attribute);
                    isBody |= value is "body";
                    isChrome |= value is "chrome";
                    break;
                case "hidden":
                    isHidden = true;
                    break;
                case "aria-hidden":
                    isHidden |= _page.Raw(attribute) is "true";
                    break;
            }
        }

        return new HtmlElement(token.Name, token.Start, token.End, top)
        {
            Index = _page.Elements.Count,
            FirstAttribute = token.FirstAttribute,
            Attributes = token.Attributes,
            IsInBody = isBody,
            IsHidden = isHidden,
            IsForeign = isForeign,
            IsChrome = isChrome,
        };
    }

    private void Close(in HtmlToken token)
    {
        var name = token.Name.Text;
        if (name is "body" or "html")
        {
            _places.LeaveBody(token);
            return;
        }

        if (_open.Find(name) is not { } closed)
        {
            if (_closedEarly.GetValueOrDefault(name) is > 0 and var early)
                _closedEarly[name] = early - 1;
            else
                _places.ClosesNothing(token);
            return;
        }

        var endsImplied = token.Name.Is(HtmlTraits.EndsImplied) && !closed.IsForeign;
        while (_open.Top is { } inner && inner != closed)
        {
            if (inner.IsForeign || !endsImplied || !inner.Is(HtmlTraits.ImpliedEnd))
            {
                _closedEarly[inner.Name] = _closedEarly.GetValueOrDefault(inner.Name) + 1;
                _page.Doubt(inner, $"`<{inner.Name}>` isn't closed before `</{name}>`");
            }

            _open.Pop(token.Start);
        }

        _open.Pop(token.Start);
    }

    private void Text(in HtmlToken token)
    {
        if (_open.IsForeign)
            return;
        var text = _page.Text.AsSpan(token.Start, token.End - token.Start);
        if (_places.IsUnusual && !text.IsWhiteSpace())
            _places.Text(token);
        if (text.IndexOfAny(Controls) >= 0)
            _page.Doubt(token, "a control character", isCertain: false);
    }
}
