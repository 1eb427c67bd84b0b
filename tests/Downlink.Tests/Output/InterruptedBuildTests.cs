using Downlink.Diagnostics;
using Downlink.Output;

namespace Downlink.Tests.Output;

public sealed class InterruptedBuildTests
{
    private static readonly (string, string)[] Before = [("gone/a.html", "old"), ("file", "was a file"), ("changed.html", "old"), ("same.html", "same"), ("z.html", "old")];
    private static readonly (string, string)[] After = [("file/index.html", "is a folder"), ("changed.html", "new"), ("same.html", "same"), ("new/b.html", "new"), ("z.html", "new")];

    public static TheoryData<int> Steps => [.. Enumerable.Range(0, 9)];

    [Theory, MemberData(nameof(Steps))]
    public void The_next_build_finishes_what_one_left_after_any_step(int steps)
    {
        using var fixture = new OutputFixture();
        fixture.Build(Before);
        var expected = CleanWrite(After);

        Interrupt(fixture, steps);
        // The next build fails for another reason, yet the last one has come to its end by then.
        fixture.ErrorsOf(("../x", "refused"));

        Assert.Equal(expected, fixture.Site);
        fixture.AssertNothingStaged();
    }

    [Theory, MemberData(nameof(Steps))]
    public void Files_are_put_in_place_in_any_order(int steps)
    {
        using var fixture = new OutputFixture();
        fixture.Build(Before);

        Interrupt(fixture, steps, static all =>
            all.OrderBy(static step => step.Action != JournalAction.Remove)
                .ThenByDescending(static step => step.Path, StringComparer.Ordinal));
        fixture.ErrorsOf(("../x", "refused"));

        Assert.Equal(CleanWrite(After), fixture.Site);
        fixture.AssertNothingStaged();
    }

    [Theory, MemberData(nameof(Steps))]
    public void A_build_that_is_cancelled_while_it_mends_what_another_left_leaves_a_whole_site(int steps)
    {
        using var fixture = new OutputFixture();
        fixture.Build(Before);
        var before = fixture.Site;
        Interrupt(fixture, steps);

        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => OutputWriter.Open(fixture.Output, new DiagnosticBag(), stop.Token));

        Assert.Equal(before, fixture.Site);
        fixture.AssertNothingStaged();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    public void A_commit_that_is_cancelled_at_any_moment_leaves_the_last_site_or_the_next(int milliseconds)
    {
        (string, string)[] many = [.. Enumerable.Range(0, 400).Select(static number => ($"posts/{number % 90}/{number}.html", "new"))];
        using var fixture = new OutputFixture();
        fixture.Build([.. Before, .. many.Take(100).Select(static file => (file.Item1, "old"))]);
        var before = fixture.Site;
        CommitFor(milliseconds, fixture, many);

        Assert.True(fixture.Site.SequenceEqual(before) || fixture.Site.SequenceEqual(CleanWrite(many)), string.Join('\n', fixture.Site));
        fixture.AssertNothingStaged();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_first_build_that_is_cancelled_at_any_moment_of_its_commit_leaves_nothing_or_a_whole_site(int milliseconds)
    {
        (string, string)[] many = [.. Enumerable.Range(0, 1000).Select(static number => ($"posts/{number}/index.html", "new"))];
        using var fixture = new OutputFixture();
        var isWhole = CommitFor(milliseconds, fixture, many);

        Assert.Equal(isWhole, Directory.Exists(fixture.Output.FullPath));
        if (isWhole)
            Assert.Equal(many.Length + 1, fixture.Site.Count);
        Assert.False(Directory.Exists(fixture.Folder["._site.downlink"]));
    }

    [Fact]
    public void A_first_build_that_is_cancelled_before_most_is_made_makes_nothing()
    {
        using var fixture = new OutputFixture();
        var staging = new StagingArea(fixture.Folder["staging"]);
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => new WholeOutput(fixture.Output, staging).Make([new("a.html", staging.Packs.Add(OutputFixture.File("a.html", "one")))], "{}"u8.ToArray(), stop.Token)
        );

        Assert.False(Directory.Exists(fixture.Output.FullPath));
        Assert.Equal("one", Assert.Single(fixture.Folder.Files("staging").Values));
    }

    [Fact]
    public void What_somebody_puts_where_a_first_build_goes_stays()
    {
        using var fixture = new OutputFixture();
        using (var writer = fixture.Open(new DiagnosticBag()))
        {
            writer.Write(OutputFixture.File("a.html", "one"));
            fixture.Folder.Write("_site/mine.txt", "mine");
            Assert.NotNull(writer.Commit());
        }

        Assert.Equal(["a.html", "mine.txt"], fixture.Pages.Keys);
        fixture.AssertNothingStaged();
    }

    [Theory, MemberData(nameof(Steps))]
    public void What_is_half_done_is_undone_where_it_cannot_be_finished(int steps)
    {
        using var fixture = new OutputFixture();
        fixture.Build(Before);
        var expected = fixture.Site;
        var done = Interrupt(fixture, steps);
        if (done.Any(step => step.Path == "new/b.html"))
            return;

        // Somebody puts a file where the rest of the journal needs a folder.
        fixture.Folder.Write("_site/new", "mine");
        var diagnostics = new DiagnosticBag();
        Assert.Null(OutputWriter.Open(fixture.Output, diagnostics, CancellationToken.None));
        Assert.Equal("DL0505", Assert.Single(diagnostics.ToSorted()).Code);

        expected.Add("new", "mine");
        Assert.Equal(expected, fixture.Site);
        using (fixture.Open(new DiagnosticBag()))
            Assert.Equal(expected, fixture.Site);
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void A_commit_that_is_cancelled_at_its_beginning_is_taken_back()
    {
        using var fixture = new OutputFixture();
        fixture.Build(Before);
        var before = fixture.Site;
        using var stop = new CancellationTokenSource();
        using (var writer = fixture.Open(new DiagnosticBag()))
        {
            foreach (var (path, text) in After)
                writer.Write(OutputFixture.File(path, text));
            var journal = writer.Prepare() ?? throw new InvalidOperationException("nothing to do");
            stop.Cancel();
            Assert.Throws<OperationCanceledException>(() => journal.Run(stop.Token));
        }

        Assert.Equal(before, fixture.Site);
        fixture.Build(After);
        Assert.Equal(CleanWrite(After), fixture.Site);
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void What_was_only_staged_is_dropped()
    {
        using var fixture = new OutputFixture();
        fixture.Build(Before);
        var before = fixture.Site;
        fixture.Folder.Write("._site.downlink/packs/1", "bytes of some fi");
        fixture.Folder.Write("._site.downlink/whole/posts/a/index.html", "half of a fi");
        fixture.Folder.Write("._site.downlink/new/1", "half of a fi");
        fixture.Folder.Write("._site.downlink/journal.draft", "Add\t1");
        fixture.Folder.Write("._site.downlink/lock", "");

        using (fixture.Open(new DiagnosticBag()))
            Assert.Equal(before, fixture.Site);
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void A_way_back_that_was_killed_leaves_no_folder()
    {
        using var fixture = new OutputFixture();
        fixture.Build(Before);
        var before = fixture.Site;
        Directory.CreateDirectory(fixture.Folder["_site/posts/added/deep"]);
        fixture.Folder.Write("._site.downlink/undo", "Add\t1\tposts/added/deep/index.html\n");

        using (fixture.Open(new DiagnosticBag()))
            Assert.Equal(before, fixture.Site);
        Assert.False(Directory.Exists(fixture.Folder["_site/posts/added"]));
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void A_journal_never_leads_out_of_the_output()
    {
        using var fixture = new OutputFixture();
        fixture.Folder.Write("precious.txt", "mine");
        fixture.Folder.Write("_site/keep.txt", "mine");
        fixture.Folder.Write("._site.downlink/journal", "Remove\t1\t../precious.txt\nAdd\t2\t/etc/x\n");

        fixture.Build(("a.html", "one"));

        Assert.True(File.Exists(fixture.Folder["precious.txt"]));
        Assert.True(File.Exists(fixture.Folder["_site/keep.txt"]));
    }

    /// <summary>Commits a site until a moment has passed, and says whether it was done.</summary>
    private static bool CommitFor(int milliseconds, OutputFixture fixture, (string Path, string Text)[] files)
    {
        using var stop = new CancellationTokenSource();
        using var writer = OutputWriter.Open(fixture.Output, new DiagnosticBag(), stop.Token);
        foreach (var (path, text) in files)
            writer?.Write(OutputFixture.File(path, text));
        stop.CancelAfter(milliseconds);
        try
        {
            return writer?.Commit() is not null;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Builds up to a step of the commit and goes away there, as a crash would.</summary>
    private static List<JournalStep> Interrupt(
        OutputFixture fixture,
        int steps,
        Func<IEnumerable<JournalStep>, IEnumerable<JournalStep>>? order = null
    )
    {
        using var writer = fixture.Open(new DiagnosticBag());
        foreach (var (path, text) in After)
            writer.Write(OutputFixture.File(path, text));

        var journal = writer.Prepare() ?? throw new InvalidOperationException("nothing to do");
        var done = (order?.Invoke(journal.Steps) ?? journal.Steps).Take(steps).ToList();
        done.ForEach(journal.Do);
        return done;
    }

    private static SortedDictionary<string, string> CleanWrite((string, string)[] files)
    {
        using var fixture = new OutputFixture();
        fixture.Build(files);
        return fixture.Site;
    }
}
