using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary>The theme's files by their names below <c>assets/</c>.</summary>
public sealed class AssetSet
{
    private readonly FrozenDictionary<string, Asset> _byName;

    public AssetSet(IEnumerable<Asset> assets)
    {
        All = [.. assets.OrderBy(static asset => asset.Name, StringComparer.Ordinal)];
        _byName = All.ToFrozenDictionary(static asset => asset.Name, StringComparer.Ordinal);
    }

    public static AssetSet Empty { get; } = new([]);

    /// <summary>By name.</summary>
    public ImmutableArray<Asset> All { get; }

    public Asset? Find(string name) => _byName.GetValueOrDefault(name);
}
