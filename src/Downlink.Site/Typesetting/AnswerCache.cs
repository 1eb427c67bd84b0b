using System.Collections.Concurrent;
using Downlink.Memory;

namespace Downlink.Typesetting;

/// <summary>
/// Answers of earlier builds: a file that is read when the first formula or piece of code asks for it, and that grows at its end. It may be
/// deleted at any time; what is damaged in it, or of other versions of the Node parts, counts as not there.
/// </summary>
/// <param name="file">The path of the file, or null where nothing is to be kept.</param>
/// <param name="fingerprint">What the answers hold for, 32 bytes: asked for when the file is read.</param>
public sealed class AnswerCache(string? file, Func<byte[]> fingerprint)
{
    /// <summary>Bytes that nobody needs are only worth writing the file anew when they are many.</summary>
    private const int WorthPruning = 1024 * 1024;

    private readonly Lazy<AnswerFile> _kept = new(() => AnswerFile.Read(file, fingerprint()));
    private readonly ConcurrentDictionary<SnippetKey, ReadOnlyMemory<byte>> _used = [];
    private readonly ConcurrentDictionary<SnippetKey, ReadOnlyMemory<byte>> _new = [];
    private readonly Lock _saving = new();

    /// <summary>The cache of a site, in its folder <c>.downlink</c>.</summary>
    public static AnswerCache Of(string site, NodeParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new AnswerCache(PathIn(site), parts.Fingerprint);
    }

    /// <summary>Whether earlier builds left nothing.</summary>
    internal bool IsEmpty => _used.IsEmpty && _new.IsEmpty && _kept.Value.Records.Count == 0;

    /// <summary>Removes a site's cache.</summary>
    public static void Remove(string site) => DraftedFile.Remove(PathIn(site));

    internal Answer? Find(SnippetKey key)
    {
        if (!_used.TryGetValue(key, out var record) && !_kept.Value.Records.TryGetValue(key, out record))
            return null;

        var answer = AnswerRecord.Read(record.Span);
        if (answer is not null)
            _used[key] = record;
        return answer;
    }

    internal void Keep(SnippetKey key, Answer answer) => _new[key] = _used[key] = AnswerRecord.Write(key, answer);

    /// <summary>Writes what is new. A file that can't be written is no loss but time.</summary>
    internal void Save()
    {
        lock (_saving)
        {
            if (_new.IsEmpty)
                return;

            var keys = _new.Keys.ToList();
            Write(kept => kept.Append(keys.ConvertAll(key => _new[key])));
            keys.ForEach(key => _new.TryRemove(key, out _));
        }
    }

    /// <summary>After a whole site was built: drops what it didn't need, where that is most of the file.</summary>
    internal void Prune()
    {
        Save();
        lock (_saving)
        {
            var used = _used.Values.Sum(static record => (long)record.Length);
            if (_kept.IsValueCreated && _kept.Value.Length > (2 * used) + WorthPruning)
                Write(kept => kept.Replace(_used.OrderBy(static pair => pair.Key.Value).Select(static pair => pair.Value)));
        }
    }

    private static string PathIn(string site) => MemoryFolder.Locate(site, "answers");

    private void Write(Action<AnswerFile> write)
    {
        try
        {
            write(_kept.Value);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build asks Node again.
        }
    }
}
