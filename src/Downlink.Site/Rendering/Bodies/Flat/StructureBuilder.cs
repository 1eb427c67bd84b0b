using System.Collections.Immutable;

namespace Downlink.Rendering;

/// <summary>Puts the blocks of one line together while its marks are read from left to right.</summary>
internal sealed class StructureBuilder(FlatLine line)
{
    private const int DeepestLevel = 4;

    private readonly ImmutableArray<FlatBlock>.Builder _blocks = ImmutableArray.CreateBuilder<FlatBlock>();
    private readonly List<NumberStyle> _styles = [];
    private ListInProgress? _list;

    public void AddText(int start, int end, MarkKind next)
    {
        if (_list is null)
            start = AddHeads(start, end, next);
        var runs = line.Runs(start, end);
        if (!runs.IsEmpty)
            Add(new FlatParagraph(runs));
    }

    public void AddMark(FlatMark mark)
    {
        if (mark.Kind == MarkKind.Section || mark.OpensList || (_list is { IsAtLast: true } && mark.Kind != MarkKind.Item))
            CloseList();

        var source = line.Text[mark.Start..mark.End];
        switch (mark.Kind)
        {
            case MarkKind.Item:
                _list ??= new ListInProgress();
                _list.Open(source, mark.IsLast);
                break;
            case MarkKind.Section:
                Add(new FlatHeading(LevelOf(mark.Style), line.Runs(mark.Start, mark.End)));
                break;
            case MarkKind.Figure:
                Add(new FlatFigure(source, line.LostAt(mark.Start)));
                break;
            case MarkKind.Card:
                Add(new FlatPaperCard(source, LinkScanner.ArxivNumber(source) ?? source));
                break;
        }
    }

    public ImmutableArray<FlatBlock> ToBlocks()
    {
        CloseList();
        return _blocks.ToImmutable();
    }

    private int AddHeads(int start, int end, MarkKind next)
    {
        while (true)
        {
            start = line.SkipSpaces(start, end);
            var key = KeyFinder.End(line, start, end, next == MarkKind.Card, Last is FlatPaperCard or FlatKeyLine);
            var head = key > 0 ? key : HeadFinder.PlainEnd(line, start, end, endsLine: next == MarkKind.Label);
            if (head <= 0)
                return start;
            var runs = line.Runs(start, head);
            Add(key > 0 ? new FlatKeyLine(runs) : Last is FlatHeading ? new FlatParagraph(runs) : new FlatHeading(PlainLevel, runs));
            start = head;
        }
    }

    private FlatBlock? Last => _blocks.Count > 0 ? _blocks[^1] : null;

    private int PlainLevel => Math.Min(2 + _styles.Count, DeepestLevel);

    private int LevelOf(NumberStyle style)
    {
        if (!_styles.Contains(style))
            _styles.Add(style);
        return Math.Min(2 + _styles.IndexOf(style), DeepestLevel);
    }

    private void Add(FlatBlock block)
    {
        if (_list is null)
            _blocks.Add(block);
        else
            _list.Add(block);
    }

    private void CloseList()
    {
        if (_list is not null)
            _blocks.Add(_list.ToList());
        _list = null;
    }
}
