using System.Collections.Immutable;

namespace Downlink.Entries;

/// <summary>Decides the fate of each line of one dump by its shape, its place, what follows it and what other dumps say.</summary>
internal sealed class DumpJudge(DumpLine[] lines, KnownLabels labels, KnownFrames frames)
{
    private readonly DumpLayout _layout = new(lines, frames);
    private readonly Verdict?[] _verdicts = new Verdict?[lines.Length];

    public ImmutableArray<Verdict> Judge()
    {
        for (var at = 0; at < lines.Length; at++)
            _verdicts[at] = Alone(at) is var (fate, reason) ? new Verdict(lines[at].Record(fate, reason)) : null;
        for (var at = 0; at < lines.Length; at++)
        {
            if (_verdicts[at]?.Fate == LineFate.Post)
                GatherAbove(at);
        }

        return [.. _verdicts.Select((verdict, at) => verdict ?? Left(at))];
    }

    /// <summary>The fate of a line that needs no other line's metadata to be known; null for dates and labels.</summary>
    private (LineFate Fate, string Reason)? Alone(int at) => lines[at].Shape switch
    {
        LineShape.Blank => (LineFate.Blank, "nothing on it"),
        LineShape.Banner => (LineFate.Banner, "a banner of the configuration"),
        LineShape.Ornament => (LineFate.Banner, "neither letter nor digit: an ornament"),
        LineShape.Frame => (LineFate.Banner, "words that stand around posts on any page"),
        LineShape.TooLong => (LineFate.Rejected, "too long for a post"),
        LineShape.Binary => (LineFate.Rejected, "no text: too many control characters"),
        LineShape.Text => Text(at),
        LineShape.Words when !_layout.HasLongPosts && !IsLabel(at) => Words(at),
        _ => null,
    };

    private (LineFate Fate, string Reason) Text(int at) =>
        at < _layout.First ? (LineFate.Banner, $"{Frame(at)} above the first post") :
        at > _layout.Last && _layout.Last >= 0 ? (LineFate.Banner, $"{Frame(at)} below the last post") :
        (LineFate.Post, "a line of text");

    private string Frame(int at) =>
        frames.Contains(lines[at])
            ? "a line that other dumps show at the same edge, beside other posts,"
            : "a line far shorter than the posts,";

    private (LineFate Fate, string Reason)? Words(int at) =>
        _layout.First >= 0 && at > _layout.First && at < _layout.Last ? (LineFate.Post, "a few words, in a dump of short posts") : null;

    private bool IsLabel(int at) => labels.Evidence(lines[at].Clean) is not null;

    /// <summary>Gives a post the dates and labels directly above it, up to the second date; blank lines don't part them.</summary>
    private void GatherAbove(int post)
    {
        var block = Block(post);
        var isDated = block.Exists(at => lines[at].Shape == LineShape.Date);
        var (date, categories) = ((DateOnly?)null, ImmutableArray.CreateBuilder<string>());
        foreach (var at in block)
        {
            var line = lines[at];
            var reason = line.Shape == LineShape.Date ? DateReason(line, post) : LabelReason(at, block, isDated);
            if (reason is null)
                continue;

            _verdicts[at] = new Verdict(line.Record(LineFate.Metadata, reason));
            date ??= line.Date;
            categories.AddRange(line.Shape == LineShape.Words ? [Label.Bare(line.Clean)] : line.Categories);
        }

        categories.Reverse();
        _verdicts[post] = new Verdict(lines[post].Record(LineFate.Post, "a line of text"))
        {
            Date = date,
            Categories = categories.ToImmutable(),
        };
    }

    /// <summary>The undecided lines above a post, nearest first, with at most one that states a date.</summary>
    private List<int> Block(int post)
    {
        var block = new List<int>();
        var isDated = false;
        for (var at = post - 1; at >= 0 && (_verdicts[at] is null || _verdicts[at]?.Fate == LineFate.Blank); at--)
        {
            if (_verdicts[at] is not null)
                continue;
            if (lines[at].Shape == LineShape.Date && isDated)
                break;
            isDated |= lines[at].Shape == LineShape.Date;
            block.Add(at);
        }

        return block;
    }

    private static string DateReason(DumpLine line, int post) =>
        line.Date is null ? "a date of the post that follows, which doesn't say which day" : "the date of the post that follows";

    private string? LabelReason(int at, List<int> block, bool isDated)
    {
        if (labels.Evidence(lines[at].Clean) is { } evidence)
            return $"a label of the post that follows: {evidence}";
        if (isDated && IsBesideDate(at, block))
            return "a label of the post that follows: it stands beside its date";

        return block[0] == at && (at > _layout.First || IsBelowBanner(at))
            ? "a label of the post that follows: a few words alone, far shorter than the posts"
            : null;
    }

    private bool IsBesideDate(int at, List<int> block)
    {
        var place = block.IndexOf(at);
        return (place > 0 && lines[block[place - 1]].Shape == LineShape.Date)
            || (place + 1 < block.Count && lines[block[place + 1]].Shape == LineShape.Date);
    }

    private bool IsBelowBanner(int at)
    {
        var above = Enumerable.Range(0, at).Select(index => lines[index].Shape).LastOrDefault(static shape => shape != LineShape.Blank);
        return above == LineShape.Banner;
    }

    private Verdict Left(int at)
    {
        var line = lines[at];
        if (line.Shape == LineShape.Date)
            return new Verdict(line.Record(LineFate.Metadata, "metadata, but no post follows it"));
        if (_layout.First < 0)
            return new Verdict(line.Record(LineFate.Rejected, "a few words, and no post in this dump"));

        var place = at < _layout.First ? "above the first post" : at > _layout.Last ? "below the last post" : "between posts";
        return new Verdict(line.Record(LineFate.Banner, $"a few words {place}"));
    }
}
