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

    /// <summary>Where a text stands between two offsets: the place of this number, from 0, or the last there is; null where it doesn't stand.</summary>
    public SourceSpan? Find(string sought, int from, int to, int number)
    {
        var found = -1;
        for (var at = from; at < to && Text.IndexOf(sought, at, to - at, StringComparison.Ordinal) is >= 0 and var next; at = next + sought.Length)
        {
            found = next;
            if (number-- == 0)
                break;
        }

        return found < 0 ? null : At(found, sought.Length);
    }
}
