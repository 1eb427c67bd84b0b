using System.Collections.Immutable;

namespace Downlink.Checking;

/// <summary>
/// Which paths a built site answers, as GitHub Pages does: files, folders by their <c>index.html</c>, and <c>x</c> by <c>x.html</c>.
/// </summary>
internal sealed class BuiltFiles
{
    private const string Index = "index.html";

    private readonly HashSet<string> _files;
    private readonly Dictionary<string, string> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    public BuiltFiles(IEnumerable<string> files)
    {
        _files = files.ToHashSet(StringComparer.Ordinal);
        foreach (var file in _files.Order(StringComparer.Ordinal))
            _anyCase.TryAdd(file, file);
    }

    /// <summary>The file that answers a decoded path below the root, or null.</summary>
    public string? Find(string path) => Forms(path).FirstOrDefault(_files.Contains);

    /// <summary>The file that would answer it if upper and lower case were the same, or null.</summary>
    public string? FindInAnyCase(string path) =>
        Forms(path).Select(_anyCase.GetValueOrDefault).FirstOrDefault(static file => file is not null);

    public bool Has(string file) => _files.Contains(file);

    private static ImmutableArray<string> Forms(string path) =>
        path.Length == 0 || path.EndsWith('/') ? [path + Index] : [path, path + "/" + Index, path + ".html"];
}
