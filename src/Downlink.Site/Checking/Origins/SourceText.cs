using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>A file that an author wrote, to be searched for what shows up in a page.</summary>
internal sealed class SourceText(string path, string text)
{
    public string Path { get; } = path;

    public string Text { get; } = text;

    public SourceSpan At(int offset, int length)
    {
        var (line, column) = TextPlace.Of(Text, offset);
        return new SourceSpan(Path, line, column, length);
    }

    /// <summary>The offset at which a line begins, from 1.</summary>
    public int StartOf(int line)
    {
        var at = 0;
        for (var number = 1; number < line && Text.IndexOf('\n', at) is >= 0 and var end; number++)
            at = end + 1;
        return at;
    }

    /// <summary>Every offset between two at which a text stands.</summary>
    public IEnumerable<int> Find(string sought, int from, int to)
    {
        for (
            var at = from;
            at < to && Text.IndexOf(sought, at, to - at, StringComparison.Ordinal) is >= 0 and var next;
            at = next + sought.Length
        )
        {
            yield return next;
        }
    }

    /// <summary>The first place between two offsets at which a text stands, or null.</summary>
    public SourceSpan? FindFirst(string sought, int from, int to)
    {
        foreach (var offset in Find(sought, from, to))
            return At(offset, sought.Length);
        return null;
    }
}
