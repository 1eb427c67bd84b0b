using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Timeline;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Timeline;

public sealed class FeedOrderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Orders_that_overlap_become_one() => Assert.Equal("abcdef", Merge("abd", "bcd", "cdef"));

    [Fact]
    public void Pairs_that_no_dump_orders_stand_by_their_mean_place() => Assert.Equal("axyb", Merge("ayb", "x"));

    [Fact]
    public void A_contradiction_is_reported_and_the_majority_decides()
    {
        Assert.Equal("abc", Merge("abc", "bac", "ab"));
        Assert.Equal(["DL0230", "DL0230"], _diagnostics.ToSorted().Select(static diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_circle_of_three_keeps_all_majorities_but_the_weakest() => Assert.Equal("abc", Merge("ab", "ab", "ab", "bc", "bc", "ca"));

    [Theory]
    [InlineData("2026-03-01", "wabcd")]
    [InlineData("2026-02-01", "wabcd")]
    [InlineData("2026-01-15", "abwcd")]
    [InlineData("2025-01-01", "abcdw")]
    [InlineData(null, "wabcd")]
    public void A_hand_written_post_goes_above_the_first_that_is_not_newer(string? date, string order)
    {
        var feed = Signals(["abcd"]).Select(static signal => signal.Winner.Body switch
        {
            "b" => signal with { Published = new DateOnly(2026, 2, 1) },
            "d" => signal with { Published = new DateOnly(2026, 1, 1) },
            _ => signal,
        });

        Assert.Equal(
            order,
            Names(
                FeedOrder.Merge(
                    [.. feed, Written("w", date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))],
                    _diagnostics
                )
            )
        );
    }

    [Fact]
    public void Without_any_date_in_the_feed_a_hand_written_post_is_on_top() =>
        Assert.Equal("wab", Names(FeedOrder.Merge([.. Signals(["ab"]), Written("w", new DateOnly(2020, 1, 1))], _diagnostics)));

    [Fact]
    public void Each_dump_is_a_subsequence_and_the_order_of_reading_does_not_matter() =>
        Prop.ForAll(
                Gen.Choose(0, 100_000).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var dumps = Enumerable
                        .Range(0, 6)
                        .Select(_ => string.Concat("abcdefghijklmnop".Where(_ => random.Next(3) > 0)))
                        .ToArray();
                    var signals = Signals(dumps).ToArray();
                    var merged = Names(FeedOrder.Merge(signals, _diagnostics));
                    random.Shuffle(signals);
                    return merged == Names(FeedOrder.Merge(signals, _diagnostics))
                        && dumps.All(dump => string.Concat(merged.Where(dump.Contains)) == dump);
                }
            )
            .Check(Repeatable.Runs);

    private string Merge(params string[] dumps) => Names(FeedOrder.Merge(Signals(dumps), _diagnostics));

    private static string Names(IEnumerable<Signal> signals) => string.Concat(signals.Select(static signal => signal.Winner.Body));

    private static IEnumerable<Signal> Signals(string[] dumps) =>
        dumps.SelectMany(static (dump, number) => dump.Select((name, at) => Entry(name.ToString(), $"{number}.txt", at)))
            .GroupBy(static entry => entry.Body, static (name, copies) => Signal(ContentHash.Of(name), [.. copies]));

    private static Signal Written(string name, DateOnly? date) =>
        Signal(ContentHash.OfPath(name), Entry(name, "content/posts/w.md", 0) with { Kind = EntryKind.Markdown }) with { Published = date };

    private static Signal Signal(ContentHash id, params Entry[] copies) =>
        new() { Id = id, Winner = copies[0], Copies = [.. copies.Select(copy => new Copy(copy, id, CopyKind.Exact, ""))] };

    private static Entry Entry(string body, string file, int index) =>
        new() { Kind = EntryKind.PlainText, Body = body, Origin = new SourceSpan(file, index + 1, 1, 0), Index = index };
}
