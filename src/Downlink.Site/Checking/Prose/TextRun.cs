namespace Downlink.Checking;

/// <summary>A piece of a page's text between tags and references.</summary>
internal readonly record struct TextRun(int Start, int Length)
{
    public ReadOnlySpan<char> In(HtmlPage page) => page.Text.AsSpan(Start, Length);
}
