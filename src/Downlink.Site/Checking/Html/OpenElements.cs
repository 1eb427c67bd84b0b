namespace Downlink.Checking;

/// <summary>The elements that the place in a page stands in, the innermost last.</summary>
internal sealed class OpenElements
{
    private readonly List<HtmlElement> _open = [];
    private int _foreign;

    public int Count => _open.Count;

    public HtmlElement? Top => _open.Count == 0 ? null : _open[^1];

    /// <summary>Whether within SVG or MathML.</summary>
    public bool IsForeign => _foreign > 0;

    /// <summary>Whether HTML is HTML here, though within SVG or MathML.</summary>
    public bool IsIntegration => Top is { } top && (!top.IsForeign || top.Is(HtmlTraits.Integration));

    public void Push(HtmlElement element)
    {
        _open.Add(element);
        _foreign += element.IsForeign ? 1 : 0;
    }

    public void Pop(int end)
    {
        var top = _open[^1];
        top.ContentEnd = end;
        _foreign -= top.IsForeign ? 1 : 0;
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>The innermost of a name, or null.</summary>
    public HtmlElement? Find(string name)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (_open[index].Name == name)
                return _open[index];
        }

        return null;
    }

    public bool AreAll(HtmlTraits traits) => _open.TrueForAll(element => element.Is(traits));
}
