namespace Downlink.Checking;

/// <summary>Lines and columns of a text.</summary>
internal static class TextPlace
{
    /// <summary>The line and column, from 1, of an offset.</summary>
    public static (int Line, int Column) Of(ReadOnlySpan<char> text, int offset)
    {
        var before = text[..Math.Clamp(offset, 0, text.Length)];
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
