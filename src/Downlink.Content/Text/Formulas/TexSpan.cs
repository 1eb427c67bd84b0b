namespace Downlink.Text;

/// <summary>
/// A formula within a text: how long it is with its fences, how long each of them is, and whether it wants a line to itself.
/// </summary>
public readonly record struct TexSpan(int Length, int Opening, int Closing, bool IsDisplay)
{
    /// <summary>The TeX between the fences, of a text that begins with the formula.</summary>
    public ReadOnlySpan<char> TexOf(ReadOnlySpan<char> text) => text[Opening..(Length - Closing)];
}
