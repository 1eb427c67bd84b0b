using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>An ordered list while its items are being read.</summary>
internal sealed class ListInProgress
{
    private readonly ImmutableArray<FlatListItem>.Builder _items = ImmutableArray.CreateBuilder<FlatListItem>();
    private readonly ImmutableArray<FlatBlock>.Builder _blocks = ImmutableArray.CreateBuilder<FlatBlock>();
    private string? _marker;

    public bool IsAtLast { get; private set; }

    public void Open(string marker, bool isLast)
    {
        CloseItem();
        _marker = marker;
        IsAtLast = isLast;
    }

    public void Add(FlatBlock block) => _blocks.Add(block);

    public FlatList ToList()
    {
        CloseItem();
        return new FlatList(_items.ToImmutable());
    }

    private void CloseItem()
    {
        if (_marker is null)
            return;
        _items.Add(new FlatListItem(_marker, _blocks.ToImmutable()));
        _blocks.Clear();
    }
}
