using System.Buffers;

namespace Downlink.Checking;

/// <summary>Where something stands next in a text, at a place or behind it; -1 where it doesn't, also for a place behind the end.</summary>
internal static class TextSearch
{
    public static int Next(this ReadOnlySpan<char> text, char mark, int from) =>
        From(text, from).IndexOf(mark) is >= 0 and var at ? from + at : -1;

    public static int Next(this ReadOnlySpan<char> text, string mark, int from) =>
        From(text, from).IndexOf(mark) is >= 0 and var at ? from + at : -1;

    public static int Next(this ReadOnlySpan<char> text, SearchValues<char> marks, int from) =>
        From(text, from).IndexOfAny(marks) is >= 0 and var at ? from + at : -1;

    private static ReadOnlySpan<char> From(ReadOnlySpan<char> text, int from) => from < text.Length ? text[from..] : default;
}
