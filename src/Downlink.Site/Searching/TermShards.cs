using System.Globalization;
using System.Text;
using Downlink.Rendering;

namespace Downlink.Searching;

/// <summary>Cuts the terms, in ordinal order of their keys, into files that a search loads one by one: <c>["key","pages",…]</c>.</summary>
internal sealed class TermShards
{
    /// <summary>How many characters a shard aims at, and how many shards there should be at most: the root lists them all.</summary>
    private const int Least = 9000;
    private const int MostShards = 1200;

    private readonly StringBuilder _shard = new();
    private readonly StringBuilder _list = new();
    private readonly List<OutputFile> _files = [];
    private readonly int _size;

    private TermShards(int total) => _size = Math.Max(Least, total / MostShards);

    /// <summary>The files, and for the root each one's first key and hash.</summary>
    public static (List<OutputFile> Files, string List) Cut(List<IndexTerm> terms)
    {
        var shards = new TermShards(terms.Sum(static term => term.Key.Length + term.Code.Length));
        foreach (var term in terms) shards.Add(term);
        shards.End();
        return (shards._files, $"[{shards._list}]");
    }

    private void Add(IndexTerm term)
    {
        if (_shard.Length > 0 && _shard.Length + term.Code.Length > _size) End();
        if (_shard.Length == 0) _list.Append(_list.Length == 0 ? "" : ",").AppendJson(term.Key);
        _shard.Append(_shard.Length == 0 ? '[' : ',').AppendJson(term.Key).Append(',').AppendJson(term.Code);
    }

    private void End()
    {
        if (_shard.Length == 0) return;

        var name = string.Create(CultureInfo.InvariantCulture, $"terms{_files.Count}");
        var (file, hash) = IndexFile.Make(name, _shard.Append(']').ToString());
        _files.Add(file);
        _list.Append(',').AppendJson(hash);
        _shard.Clear();
    }
}
