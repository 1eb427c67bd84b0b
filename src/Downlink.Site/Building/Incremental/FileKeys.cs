using System.Collections.Concurrent;
using Downlink.Memory;

namespace Downlink.Building;

/// <summary>
/// Keys of files that are carried over as they are: made of what the system says of a file, and of its bytes where that may not tell.
/// </summary>
/// <param name="locate">The full path of a file of the site.</param>
/// <param name="started">When the build began: what changed later may change again unseen.</param>
internal sealed class FileKeys(Func<string, string> locate, DateTimeOffset started)
{
    private readonly ConcurrentDictionary<string, Digest> _keys = new(StringComparer.Ordinal);

    public Digest Of(string path) => _keys.GetOrAdd(path, Make);

    private Digest Make(string path)
    {
        using var digest = new DigestBuilder();
        var full = locate(path);
        if (FileStamp.Of(full) is { } stamp && stamp.IsSettledAt(started))
            return digest.Add("stamp").Add(stamp).ToDigest();

        try
        {
            return digest.Add("bytes").Add(new FileInfo(full).Length == 0 ? [] : File.ReadAllBytes(full)).ToDigest();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it reports that, and nothing is kept of a site that can't be built.
            return digest.Add("unreadable").ToDigest();
        }
    }
}
