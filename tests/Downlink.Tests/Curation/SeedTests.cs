using Downlink.Dedup;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Posts;

namespace Downlink.Tests.Curation;

public sealed class SeedTests
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly CuratedPosts _curated;

    public SeedTests() => _curated = SeedSite.Curate(_diagnostics);

    [Fact]
    public void The_five_dumps_hold_58_copies_of_32_posts_and_nothing_to_complain_of()
    {
        Assert.Equal(5, _curated.Dumps.Length);
        Assert.Equal(32, _curated.Posts.Length);
        Assert.Equal(58, _curated.Posts.Sum(static post => post.Signal.Copies.Length));
        Assert.Equal(26, _curated.Posts.Sum(static post => post.Signal.Copies.Count(static copy => copy.Kind == CopyKind.Exact)));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void The_pair_of_category_and_date_stands_on_the_post_below_it_and_on_no_other()
    {
        var dated = Assert.Single(_curated.Posts, static post => post.Date is not null);

        Assert.Equal(new DateOnly(2026, 1, 11), dated.Date);
        Assert.StartsWith("Quick Start", dated.Winner.Body, StringComparison.Ordinal);
        Assert.Equal("Python", Assert.Single(dated.Signal.Categories));
        Assert.Equal(3, dated.Signal.Copies.Count(static copy => copy.Entry.Published is not null));
        Assert.Same(dated, Assert.Single(_curated.Posts, static post => !post.Signal.Categories.IsEmpty));
    }

    [Fact]
    public void Each_dump_keeps_its_order_in_the_listing()
    {
        foreach (var dump in _curated.Dumps)
        {
            var places = _curated
                .Posts.SelectMany(post => post.Signal.Copies.Where(copy => copy.Entry.Origin.File == dump))
                .Select(static copy => copy.Entry.Index)
                .ToList();
            Assert.Equal(places.Order(), places);
        }
    }

    [Fact]
    public void Every_line_has_one_fate_and_56_posts_are_cut()
    {
        Assert.Equal(_curated.Lines.Length, _curated.Lines.Select(static line => (line.File, line.Line)).Distinct().Count());
        Assert.Equal(58, _curated.Lines.Count(static line => line.Fate == LineFate.Post));
        Assert.Equal(6, _curated.Lines.Count(static line => line.Fate == LineFate.Metadata));
        Assert.Equal(10, _curated.Lines.Count(static line => line.Fate == LineFate.Banner));
        Assert.DoesNotContain(_curated.Lines, static line => line.Fate == LineFate.Rejected);
        Assert.Equal(56, _curated.Posts.SelectMany(static post => post.Signal.Copies).Count(static copy => copy.Entry.IsTruncated));
    }

    [Fact]
    public void A_body_is_its_line_character_for_character()
    {
        var lines = Directory
            .GetFiles(Path.Combine(SeedSite.Root, "seeds"))
            .ToDictionary(static file => "seeds/" + Path.GetFileName(file), static file => File.ReadAllText(file).Split('\n'));

        Assert.All(
            _curated.Posts.SelectMany(static post => post.Signal.Copies),
            copy => Assert.Equal(lines[copy.Entry.Origin.File][copy.Entry.Origin.Line - 1], copy.Entry.Body)
        );
    }
}
