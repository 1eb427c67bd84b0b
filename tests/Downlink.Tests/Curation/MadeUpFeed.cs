using Downlink.Sources;

namespace Downlink.Tests.Curation;

/// <summary>
/// Dumps made of the evaluation set: windows of one feed, cut and damaged by a seeded draw, with the truth about every line.
/// </summary>
internal sealed class MadeUpFeed
{
    private static readonly string[] Labels = ["Python", "算法", "系统", "Machine Learning", "数据库"];

    private static readonly string[][] Frames =
    [
        ["INCOMING TRANSMISSION", "", "LATEST UPDATES"],
        [],
        ["小李的技术博客", "记录学习,分享思考"],
        ["My Notes", "=========", "Home", "About"],
        ["INCOMING TRANSMISSION", "LATEST UPDATES"],
    ];

    private static readonly string[][] Footers = [[], ["© 2025 小李 All rights reserved."], ["上一页 1 2 3 下一页"], ["-----", "END OF TRANSMISSION"], ["Powered by Hexo"]];

    private readonly Random _random;
    private readonly bool _isDamaged;

    private MadeUpFeed(int seed, bool isDamaged) => (_random, _isDamaged) = (new Random(seed), isDamaged);

    public static IReadOnlyList<(SourceFile File, IReadOnlyList<CapturedLine> Lines)> Make(int seed, int dumps, bool isDamaged)
    {
        var feed = new MadeUpFeed(seed, isDamaged);
        return [.. Enumerable.Range(0, dumps).Select(feed.Dump)];
    }

    /// <summary>Every third post has a date and a label, the same in every dump that shows them.</summary>
    public static DateOnly? DateOf(int post) => post % 3 == 1 ? new DateOnly(2025, 12, 20).AddDays(-9 * post) : null;

    private (SourceFile File, IReadOnlyList<CapturedLine> Lines) Dump(int number)
    {
        var lines = Frames[_isDamaged ? _random.Next(Frames.Length) : 0].Select(static text => new CapturedLine(text)).ToList();
        var posts = WrittenPost.All.Count;
        var first = _random.Next(posts - 6);
        var codePoints = _isDamaged ? new[] { 350, 200, 150, 240 }[_random.Next(4)] : 350;
        var hasBlanks = _isDamaged && _random.Next(3) == 0;
        var dateForm = _isDamaged ? _random.Next(6) : 0;
        for (var post = first; post < Math.Min(posts, first + 9); post++)
        {
            lines.AddRange(Header(post, dateForm));
            lines.Add(new CapturedLine(Line(post, codePoints), post, DateOf(post)));
            if (hasBlanks)
                lines.Add(new CapturedLine(""));
        }

        if (_isDamaged)
            lines.AddRange(Footers[_random.Next(Footers.Length)].Select(static text => new CapturedLine(text)));
        var ending = _isDamaged && _random.Next(3) == 0 ? "\r\n" : "\n";
        return (new SourceFile { Path = $"seeds/{number:000}.txt", Text = string.Join(ending, lines.Select(static line => line.Text)) }, lines);
    }

    private IEnumerable<CapturedLine> Header(int post, int dateForm)
    {
        if (DateOf(post) is not { } date || _random.Next(4) == 0)
            return [];
        var (label, day) = (new CapturedLine(Labels[post % Labels.Length]), new CapturedLine(Damage.Date(date, dateForm)));
        return _random.Next(_isDamaged ? 4 : 1) switch { 1 => [day, label], 2 => [day], 3 => [new CapturedLine($"{label.Text} | {day.Text}")], _ => [label, day] };
    }

    private string Line(int post, int codePoints)
    {
        var text = WrittenPost.All[post].Text;
        var kind = _isDamaged && _random.Next(2) == 0 ? _random.Next(1, 10) : 0;
        return kind is 5 or 9 ? Damage.Cut(Damage.Apply(text, kind, _random), codePoints) : Damage.Apply(Damage.Cut(text, codePoints), kind, _random);
    }
}
