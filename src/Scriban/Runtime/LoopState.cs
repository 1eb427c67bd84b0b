namespace Scriban.Runtime;

/// <summary>What <c>for</c>, <c>while</c> and <c>tablerow</c> know inside their loop.</summary>
internal sealed class LoopState
{
    private object? _item;
    private object? _itemBefore;

    /// <summary>The number of steps, or -1 where nobody knows it beforehand.</summary>
    public int Length { get; init; } = -1;

    public int Index { get; set; }

    /// <summary>The columns of a table row, or 0 in other loops.</summary>
    public int Columns { get; init; }

    public void MoveTo(object? item)
    {
        _itemBefore = _item;
        _item = item;
    }

    public bool TryGet(string member, out object? value)
    {
        value = member switch
        {
            "index" => Boxed.Of(Index),
            "first" => Boxed.Of(Index == 0),
            "even" => Boxed.Of(Index % 2 == 0),
            "odd" => Boxed.Of(Index % 2 == 1),
            _ when Length < 0 => null,
            "last" => Boxed.Of(Index == Length - 1),
            "length" => Boxed.Of(Length),
            "rindex" => Boxed.Of(Length - Index - 1),
            "changed" => Boxed.Of(Index == 0 || !Equals(_item, _itemBefore)),
            _ when Columns == 0 => null,
            "col" => Boxed.Of(Index % Columns),
            "col_first" => Boxed.Of(Index % Columns == 0),
            "col_last" => Boxed.Of((Index + 1) % Columns == 0),
            _ => null,
        };
        return value is not null;
    }
}
