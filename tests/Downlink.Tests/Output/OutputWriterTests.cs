using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Downlink.Diagnostics;
using Downlink.Output;

namespace Downlink.Tests.Output;

public sealed class OutputWriterTests
{
    [Fact]
    public void Writes_what_it_was_given_and_a_sorted_manifest_of_hashes()
    {
        using var fixture = new OutputFixture();

        var (report, _) = fixture.Build(("posts/乙/index.html", "二"), ("index.html", "home"), (".nojekyll", ""));

        Assert.Equal(new OutputReport(3, 0, 0, 7), report);
        Assert.Equal([".nojekyll", "index.html", "posts/乙/index.html"], fixture.Pages.Keys);
        using var manifest = JsonDocument.Parse(fixture.Site[OutputPath.Manifest]);
        var listed = manifest.RootElement.EnumerateObject().ToList();
        Assert.Equal([".nojekyll", "index.html", "posts/乙/index.html"], listed.Select(entry => entry.Name));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("home"))), listed[1].Value.GetString());
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void A_second_build_of_the_same_writes_nothing()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"), ("b/c.html", "two"));
        var old = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in fixture.Site.Keys)
            File.SetLastWriteTimeUtc(fixture.Folder["_site/" + file], old);

        var (report, _) = fixture.Build(("b/c.html", "two"), ("a.html", "one"));

        Assert.Equal(new OutputReport(0, 2, 0, 6), report);
        Assert.All(fixture.Site.Keys, file => Assert.Equal(old, File.GetLastWriteTimeUtc(fixture.Folder["_site/" + file])));
    }

    [Fact]
    public void Writes_only_the_file_that_changed()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"), ("b.html", "two"));
        var old = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(fixture.Folder["_site/b.html"], old);

        var (report, _) = fixture.Build(("a.html", "ONE"), ("b.html", "two"));

        Assert.Equal((1, 1), (report?.Written, report?.Unchanged));
        Assert.Equal("ONE", fixture.Site["a.html"]);
        Assert.Equal(old, File.GetLastWriteTimeUtc(fixture.Folder["_site/b.html"]));
    }

    [Fact]
    public void Mends_a_file_that_was_changed_by_hand_though_its_size_is_the_same()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"));
        fixture.Folder.Write("_site/a.html", "eno");

        fixture.Build(("a.html", "one"));

        Assert.Equal("one", fixture.Site["a.html"]);
    }

    [Fact]
    public void Brings_back_a_file_and_a_manifest_that_vanished()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"), ("b.html", "two"));
        var before = fixture.Site;
        File.Delete(fixture.Folder["_site/a.html"]);
        File.Delete(fixture.Folder["_site/site.manifest.json"]);

        fixture.Build(("a.html", "one"), ("b.html", "two"));

        Assert.Equal(before, fixture.Site);
    }

    [Fact]
    public void Removes_what_is_no_longer_made_and_the_folders_left_empty()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"), ("tags/x/y/index.html", "two"));

        var (report, _) = fixture.Build(("a.html", "one"));

        Assert.Equal(1, report?.Removed);
        Assert.Equal(["a.html"], fixture.Pages.Keys);
        Assert.False(Directory.Exists(fixture.Folder["_site/tags"]));
    }

    [Fact]
    public void Leaves_files_alone_that_it_never_wrote()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("tags/x/index.html", "two"));
        fixture.Folder.Write("_site/CNAME", "x.example");
        fixture.Folder.Write("_site/tags/note.txt", "mine");

        fixture.Build(("a.html", "one"));

        Assert.Equal(["CNAME", "a.html", "tags/note.txt"], fixture.Pages.Keys);
    }

    [Fact]
    public void Refuses_to_write_over_a_file_that_it_never_wrote()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"));
        fixture.Folder.Write("_site/b.html", "mine");
        var before = fixture.Site;

        Assert.Equal(["DL0503 _site/b.html"], fixture.ErrorsOf(("a.html", "changed"), ("b.html", "ours")));

        Assert.Equal(before, fixture.Site);
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void Takes_over_a_file_that_has_the_right_bytes_already()
    {
        using var fixture = new OutputFixture();
        fixture.Folder.Write("_site/a.html", "one");

        Assert.NotNull(fixture.Build(("a.html", "one")).Report);
        fixture.Build(("b.html", "two"));

        Assert.Equal(["b.html"], fixture.Pages.Keys);
    }

    [Theory]
    [InlineData("b", "b/c.html", "DL0503 _site/b")]
    [InlineData("b/c.html", "b", "DL0503 _site/b")]
    public void Refuses_a_folder_where_a_foreign_file_is_and_a_file_where_a_foreign_folder_is(string foreign, string ours, string error)
    {
        using var fixture = new OutputFixture();
        fixture.Folder.Write("_site/" + foreign, "mine");

        Assert.Equal([error], fixture.ErrorsOf((ours, "ours")));
        Assert.Equal([foreign], fixture.Site.Keys);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.html/inner")]
    public void Refuses_a_folder_with_nothing_in_it_where_a_file_belongs(string folder)
    {
        using var fixture = new OutputFixture();
        Directory.CreateDirectory(fixture.Folder["_site/" + folder]);

        Assert.Equal(["DL0503 _site/a.html"], fixture.ErrorsOf(("a.html", "ours")));
        Assert.True(Directory.Exists(fixture.Folder["_site/" + folder]));
    }

    [Fact]
    public void Turns_its_own_file_into_a_folder_and_back()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("b", "file"));
        fixture.Build(("b/c.html", "in a folder"));
        Assert.Equal(["b/c.html"], fixture.Pages.Keys);

        fixture.Build(("b", "file"));
        Assert.Equal(["b"], fixture.Pages.Keys);
    }

    [Fact]
    public void Reports_pages_that_share_a_path_or_differ_only_in_case_or_are_file_and_folder()
    {
        using var fixture = new OutputFixture();

        var errors = fixture.ErrorsOf(("a.html", "1"), ("a.html", "2"), ("b/C.html", "1"), ("b/c.html", "2"), ("d", "1"), ("d/e", "2"));

        Assert.Equal(["DL0502 _site/a.html", "DL0502 _site/b/c.html", "DL0502 _site/d"], errors);
        Assert.False(Directory.Exists(fixture.Folder["_site"]));
    }

    [Fact]
    public void Refuses_a_path_out_of_the_output()
    {
        using var fixture = new OutputFixture();

        Assert.Equal(["DL0501 _site"], fixture.ErrorsOf(("../out.html", "x")));
        Assert.Empty(fixture.Folder.Files());
    }

    [Fact]
    public void Commits_nothing_once_anything_has_failed()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"));
        var diagnostics = new DiagnosticBag();

        using (var writer = fixture.Open(diagnostics))
        {
            writer.Write(OutputFixture.File("a.html", "two"));
            diagnostics.Add(new Diagnostic("DL0001", Severity.Error, "elsewhere", SourceSpan.Of("x")));
            Assert.Null(writer.Commit());
        }

        Assert.Equal("one", fixture.Site["a.html"]);
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void A_cancelled_build_leaves_nothing_behind()
    {
        using var fixture = new OutputFixture();
        using var cancellation = new CancellationTokenSource();
        using (var writer = OutputWriter.Open(fixture.Output, new DiagnosticBag(), cancellation.Token))
        {
            writer?.Write(OutputFixture.File("a.html", "one"));
            cancellation.Cancel();
            Assert.Throws<OperationCanceledException>(() => writer?.Write(OutputFixture.File("b.html", "two")));
        }

        Assert.Empty(Directory.GetFileSystemEntries(fixture.Folder.FullPath));
    }

    [Fact]
    public void A_second_build_on_the_same_output_is_told_who_holds_it()
    {
        using var fixture = new OutputFixture();
        using var first = fixture.Open(new DiagnosticBag());
        var diagnostics = new DiagnosticBag();

        Assert.Null(OutputWriter.Open(fixture.Output, diagnostics, TimeSpan.FromMilliseconds(60), CancellationToken.None));

        var held = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("DL0506", held.Code);
        Assert.Contains($"process {Environment.ProcessId}", held.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_builds_on_one_output_take_turns()
    {
        using var fixture = new OutputFixture();
        var inside = 0;

        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 6 }, number =>
        {
            var diagnostics = new DiagnosticBag();
            using var writer = OutputWriter.Open(fixture.Output, diagnostics, TimeSpan.FromMinutes(1), CancellationToken.None);
            Assert.Equal(1, Interlocked.Increment(ref inside));
            writer?.Write(OutputFixture.File("a.html", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.NotNull(writer?.Commit());
            Interlocked.Decrement(ref inside);
        });

        fixture.AssertNothingStaged();
    }

    [Fact]
    public void A_damaged_manifest_is_an_error()
    {
        using var fixture = new OutputFixture();
        fixture.Folder.Write("_site/site.manifest.json", "{ \"a.html\": ");
        var diagnostics = new DiagnosticBag();

        Assert.Null(OutputWriter.Open(fixture.Output, diagnostics, CancellationToken.None));

        Assert.Equal("DL0504", Assert.Single(diagnostics.ToSorted()).Code);
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void Clean_removes_what_builds_wrote_and_only_that()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"), ("b/c.html", "two"));
        fixture.Folder.Write("_site/b/mine.txt", "mine");

        using (var writer = fixture.Open(new DiagnosticBag()))
            Assert.Equal(3, writer.RemoveAll());

        Assert.Equal(["b/mine.txt"], fixture.Site.Keys);
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void A_manifest_that_names_files_elsewhere_removes_none_of_them()
    {
        using var fixture = new OutputFixture();
        fixture.Folder.Write("precious.txt", "mine");
        fixture.Folder.Write("_site/site.manifest.json", "{ \"../precious.txt\": \"00\" }");

        fixture.Build(("a.html", "one"));

        Assert.True(File.Exists(fixture.Folder["precious.txt"]));
    }
}
