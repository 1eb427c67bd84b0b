using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Where templates write a page: straight into UTF-8.</summary>
internal sealed class HtmlOutput(Utf8Text text) : IScriptOutput
{
    public Utf8Text Text => text;

    public void Write(string text, int offset, int count) => Text.Append(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    /// <summary>Empty: a rendering asks for its output's text at the end, and here that isn't wanted as a string.</summary>
    public override string ToString() => "";
}
