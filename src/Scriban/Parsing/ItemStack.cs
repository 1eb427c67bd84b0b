using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Scriban.Parsing;

/// <summary>Items of lists that are being read, the innermost list on top, so that each costs one array of its own size.</summary>
internal sealed class ItemStack<T>
{
    private readonly List<T> _items = [];

    /// <summary>Where the next list begins.</summary>
    public int Count => _items.Count;

    public void Push(T item) => _items.Add(item);

    /// <summary>Takes off the list that began at the mark.</summary>
    public ImmutableArray<T> PopTo(int mark)
    {
        ImmutableArray<T> popped = [.. CollectionsMarshal.AsSpan(_items)[mark..]];
        CollectionsMarshal.SetCount(_items, mark);
        return popped;
    }
}
