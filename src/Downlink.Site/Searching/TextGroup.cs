using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Downlink.Rendering;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>
/// The texts of some pages in a row, which are written and loaded together; any thread hands one in, and the last one gets the files. What
/// is too long for one file is cut: then each is a JSON string, and all of them together are the JSON of the group.
/// </summary>
internal sealed class TextGroup
{
    /// <summary>The most bytes of a file: whatever they are, compressed they are no more.</summary>
    private const int Most = 16_000;

    private readonly string?[] _texts;
    private readonly int _number;
    private readonly int _first;
    private int _missing;

    public TextGroup(int number, int first, int count)
    {
        (_number, _first, _missing) = (number, first, count);
        _texts = new string?[count];
    }

    public int First => _first;

    public int Count => _texts.Length;

    /// <summary>Whether its files are there already, and no text of it is asked for.</summary>
    public bool IsKept { get; private set; }

    /// <summary>The paths of its files, in order; empty until all of it is there.</summary>
    public ImmutableArray<string> Paths { get; private set; } = [];

    /// <summary>The hashes of its files, in order; empty until all of it is there.</summary>
    public ImmutableArray<string> Hashes { get; private set; } = [];

    /// <summary>Takes the files that an earlier run made of the same texts, by their paths in order.</summary>
    public void Keep(IEnumerable<string> paths) => (Paths, Hashes, IsKept) = ([.. paths], [.. paths.Select(IndexFile.HashIn)], true);

    /// <summary>Takes the JSON of a page.</summary>
    public ImmutableArray<OutputFile> Add(int page, string json)
    {
        if (IsKept)
            return [];

        _texts[page - _first] = json;
        if (Interlocked.Decrement(ref _missing) > 0) return [];

        using var group = new TextBuffer(_texts.Sum(static text => text?.Length + 1 ?? 0) + 1);
        foreach (var text in _texts)
            group.Append(group.Length == 0 ? '[' : ',').Append(text);
        Array.Clear(_texts);
        var files = Cut(group.Append(']').Text);
        (Hashes, Paths) = ([.. files.Select(static file => file.Hash)], [.. files.Select(static file => file.File.Path)]);
        return [.. files.Select(static file => file.File)];
    }

    private List<(OutputFile File, string Hash)> Cut(ReadOnlySpan<char> json)
    {
        if (Encoding.UTF8.GetByteCount(json) <= Most) return [Make(0, json)];

        var files = new List<(OutputFile, string)>();
        using var part = new TextBuffer(Most);
        for (var at = 0; at < json.Length;)
        {
            var length = LengthThatFits(json[at..]);
            part.Length = 0;
            files.Add(Make(files.Count, part.AppendJson(json.Slice(at, length)).Text));
            at += length;
        }

        return files;
    }

    private (OutputFile File, string Hash) Make(int index, ReadOnlySpan<char> part) =>
        IndexFile.Make(string.Create(CultureInfo.InvariantCulture, $"text{_number}.{index}"), part);

    // A character takes three bytes at most, or two when escaped once more.
    private static int LengthThatFits(ReadOnlySpan<char> json)
    {
        var (length, bytes) = (0, 2);
        while (length < json.Length && bytes + 3 <= Most)
        {
            bytes += json[length] is '"' or '\\' ? 2 : json[length] < 0x80 ? 1 : 3;
            length++;
        }

        return length < json.Length && char.IsHighSurrogate(json[length - 1]) ? length - 1 : length;
    }
}
