using Downlink.Diagnostics;
using Downlink.Output;

namespace Downlink.Tests.Output;

public sealed class OutputLinkTests
{
    [Fact]
    public void A_link_to_a_folder_elsewhere_is_not_followed()
    {
        using var fixture = new OutputFixture();
        fixture.Folder.Write("elsewhere/index.html", "mine");
        Directory.CreateDirectory(fixture.Folder["_site"]);
        Directory.CreateSymbolicLink(fixture.Folder["_site/posts"], fixture.Folder["elsewhere"]);

        Assert.Equal(["DL0503 _site/posts"], fixture.ErrorsOf(("posts/index.html", "ours"), ("posts/x/index.html", "ours")));
        Assert.Equal("mine", File.ReadAllText(fixture.Folder["elsewhere/index.html"]));
    }

    [Fact]
    public void A_link_among_many_folders_is_not_followed_either()
    {
        using var fixture = new OutputFixture();
        (string, string)[] Pages(string text) => [.. Enumerable.Range(0, 20).Select(number => ($"posts/{number}/index.html", text))];
        fixture.Build(Pages("one"));
        fixture.Folder.Write("elsewhere/index.html", "mine");
        Directory.Delete(fixture.Folder["_site/posts/15"], recursive: true);
        Directory.CreateSymbolicLink(fixture.Folder["_site/posts/15"], fixture.Folder["elsewhere"]);

        Assert.Equal(["DL0503 _site/posts/15"], fixture.ErrorsOf(Pages("two")));
        Assert.Equal("mine", File.ReadAllText(fixture.Folder["elsewhere/index.html"]));
    }

    [Fact]
    public void A_link_in_place_of_a_written_file_is_replaced_itself()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("a.html", "one"));
        fixture.Folder.Write("elsewhere.html", "mine");
        File.Delete(fixture.Folder["_site/a.html"]);
        File.CreateSymbolicLink(fixture.Folder["_site/a.html"], fixture.Folder["elsewhere.html"]);

        Assert.NotNull(fixture.Build(("a.html", "two")).Report);

        Assert.Null(new FileInfo(fixture.Folder["_site/a.html"]).LinkTarget);
        Assert.Equal("two", fixture.Site["a.html"]);
        Assert.Equal("mine", File.ReadAllText(fixture.Folder["elsewhere.html"]));
    }

    [Fact]
    public void A_dangling_link_that_no_build_made_stands_in_the_way()
    {
        using var fixture = new OutputFixture();
        Directory.CreateDirectory(fixture.Folder["_site"]);
        File.CreateSymbolicLink(fixture.Folder["_site/a.html"], fixture.Folder["nowhere"]);

        Assert.Equal(["DL0503 _site/a.html"], fixture.ErrorsOf(("a.html", "ours")));
        Assert.False(File.Exists(fixture.Folder["nowhere"]));
    }

    [Fact]
    public void What_is_left_over_behind_a_link_stays()
    {
        using var fixture = new OutputFixture();
        fixture.Build(("posts/index.html", "one"));
        fixture.Folder.Write("elsewhere/index.html", "mine");
        Directory.Delete(fixture.Folder["_site/posts"], recursive: true);
        Directory.CreateSymbolicLink(fixture.Folder["_site/posts"], fixture.Folder["elsewhere"]);

        fixture.Build(("a.html", "one"));

        Assert.Equal("mine", File.ReadAllText(fixture.Folder["elsewhere/index.html"]));
    }

    [Fact]
    public void An_output_that_is_a_link_itself_is_followed()
    {
        using var fixture = new OutputFixture();
        Directory.CreateDirectory(fixture.Folder["real/site"]);
        Directory.CreateSymbolicLink(fixture.Folder["_site"], fixture.Folder["real/site"]);

        fixture.Build(("a.html", "one"));

        Assert.Equal("one", File.ReadAllText(fixture.Folder["real/site/a.html"]));
        Assert.Equal([fixture.Folder["real/site"]], Directory.GetFileSystemEntries(fixture.Folder["real"]));
    }

    [Theory]
    [InlineData("packs")]
    [InlineData("whole")]
    [InlineData("old/0")]
    [InlineData("whole/posts/a")]
    public void A_link_where_changes_are_staged_goes_and_what_it_leads_to_stays(string place)
    {
        using var fixture = new OutputFixture();
        fixture.Folder.Write("mine/deep/a.txt", "mine");
        var link = fixture.Folder[$"._site.downlink/{place}"];
        Directory.CreateDirectory(Path.GetDirectoryName(link) ?? "");
        Directory.CreateSymbolicLink(link, fixture.Folder["mine"]);

        fixture.Build(("a.html", "one"));

        Assert.Equal("mine", File.ReadAllText(fixture.Folder["mine/deep/a.txt"]));
        Assert.Equal("one", fixture.Pages["a.html"]);
        Assert.False(Directory.Exists(fixture.Folder["._site.downlink"]));
    }

    [Fact]
    public void Where_the_place_itself_is_a_link_nothing_is_built()
    {
        using var fixture = new OutputFixture();
        fixture.Folder.Write("mine/packs/a.txt", "mine");
        Directory.CreateSymbolicLink(fixture.Folder["._site.downlink"], fixture.Folder["mine"]);
        var diagnostics = new DiagnosticBag();

        Assert.Null(OutputWriter.Open(fixture.Output, diagnostics, CancellationToken.None));

        Assert.Contains("`._site.downlink`, where changes are staged, is a link", Assert.Single(diagnostics.ToSorted()).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(fixture.Folder["mine/packs/a.txt"]));
    }
}
