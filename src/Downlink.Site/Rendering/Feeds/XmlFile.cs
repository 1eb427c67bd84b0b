namespace Downlink.Rendering;

/// <summary>
/// Writes XML: UTF-8 without a byte order mark, indented by two, the same on any machine. An element holds text or other elements, never
/// both.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="depth">How many elements are open around what is written.</param>
internal sealed class XmlFile(Utf8Text output, int depth = 0)
{
    private readonly Stack<string> _open = new(4);
    private bool _isInTag;
    private bool _hasElements;

    /// <summary>A whole document, whose elements the caller closes, the outermost one too.</summary>
    public static void Write(Utf8Text output, Action<XmlFile> content)
    {
        output.Append("""<?xml version="1.0" encoding="utf-8"?>"""u8);
        content(new XmlFile(output));
        output.Append("\n"u8);
    }

    public void Start(string name)
    {
        EndTag();
        Break();
        output.Append("<"u8).Append(name);
        _open.Push(name);
        (_isInTag, _hasElements) = (true, false);
    }

    /// <summary>An attribute of the element that was just started.</summary>
    public void Attribute(string name, string text)
    {
        output.Append(" "u8).Append(name).Append("=\""u8);
        XmlText.Append(output, text, isAttribute: true);
        output.Append("\""u8);
    }

    public void Text(string text)
    {
        EndTag();
        XmlText.Append(output, text, isAttribute: false);
    }

    /// <summary>An element with a text in it; none for an empty text.</summary>
    public void Element(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;

        Start(name);
        Text(text);
        End();
    }

    /// <summary>Whole elements, written before as deep within others as they stand here.</summary>
    public void Elements(ReadOnlySpan<byte> written)
    {
        EndTag();
        output.Append(written);
        _hasElements = true;
    }

    public void End()
    {
        var name = _open.Pop();
        if (_isInTag)
        {
            output.Append(" />"u8);
        }
        else
        {
            if (_hasElements)
                Break();
            output.Append("</"u8).Append(name).Append(">"u8);
        }

        (_isInTag, _hasElements) = (false, true);
    }

    public void EndAll()
    {
        while (_open.Count > 0)
            End();
    }

    private void EndTag()
    {
        if (_isInTag)
            output.Append(">"u8);
        _isInTag = false;
    }

    private void Break()
    {
        output.Append("\n"u8);
        for (var level = depth + _open.Count; level > 0; level--)
            output.Append("  "u8);
    }
}
