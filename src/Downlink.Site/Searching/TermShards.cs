using System.Globalization;
using System.Text;
using Downlink.Rendering;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>Cuts the terms, in ordinal order of their keys, into files that a search loads one by one: <c>["key","pages",…]</c>.</summary>
internal sealed class TermShards
{
    /// <summary>How many characters a shard aims at, and how many shards there should be at most: the root lists them all.</summary>
    private const int Least = 9000;
    private const int MostShards = 1200;

    private readonly Utf8Text _shard = new();
    private readonly StringBuilder _list = new();
    private int _files, _length;

    /// <summary>For the root: each file's first key and hash, of all that were asked for.</summary>
    public string List => $"[{_list}]";

    /// <summary>The files, each made when it is asked for.</summary>
    public IEnumerable<OutputFile> Cut(List<IndexTerm> terms)
    {
        using var key = new TextBuffer(TermReader.LongestWord);
        var size = Math.Max(Least, terms.Sum(static term => term.Key.Length + term.Code.Length) / MostShards);
        foreach (var term in terms)
        {
            if (_length > 0 && _length + term.Code.Length > size)
                yield return End();
            Add(term, key);
        }

        if (_length > 0)
            yield return End();
        _shard.Free();
    }

    private void Add(IndexTerm term, TextBuffer key)
    {
        key.Length = 0;
        key.AppendJson(term.Key);
        if (_length == 0)
            _list.Append(_list.Length == 0 ? "" : ",").Append(key.Text);
        _shard.Append(_length == 0 ? "["u8 : ","u8).Append(key.Text);
        // No character of the code needs an escape.
        _shard.Append(",\""u8).Append(term.Code.Span).Append("\""u8);
        _length += 1 + key.Length + 3 + term.Code.Length;
    }

    private OutputFile End()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"terms{_files++}");
        var (file, hash) = IndexFile.Make(name, _shard.Append("]"u8));
        _list.Append(CultureInfo.InvariantCulture, $",\"{hash}\"");
        _length = 0;
        return file;
    }
}
