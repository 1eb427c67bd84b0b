using Downlink.Diagnostics;
using Downlink.Output;

namespace Downlink.Tests.Output;

public sealed class FullDiskTests
{
    private static readonly string Large = new('x', 300_000);

    [RootFact]
    public void A_full_disk_leaves_the_last_site_and_no_staged_file() => WithSmallVolume(".", AssertSurvives);

    [RootFact]
    public void An_output_that_is_a_volume_of_its_own_is_safe_too() => WithSmallVolume("_site", AssertSurvives);

    [RootFact]
    public void A_volume_on_which_no_folder_can_be_made_any_more_is_as_it_was() => WithSmallVolume(".", fixture =>
    {
        fixture.Build(("a.html", "one"));
        var before = fixture.Site;
        var pages = Enumerable.Range(0, 60).Select(number => ($"posts/{number}/{number}/{number}/index.html", "x")).ToArray();

        Assert.Equal(["DL0505 _site"], fixture.ErrorsOf(pages));

        Assert.Equal(before, fixture.Site);
        Assert.Equal([fixture.Folder["_site"]], Directory.GetFileSystemEntries(fixture.Folder.FullPath));
    }, "size=512k,nr_inodes=100");

    [RootFact]
    public void A_disk_without_any_room_is_left_as_it_was() => WithSmallVolume(".", fixture =>
    {
        fixture.Build(("a.html", "one"));
        Assert.NotEqual(0, Command.Run("dd", "if=/dev/zero", $"of={fixture.Folder["full"]}", "bs=4096").ExitCode);
        var before = fixture.Folder.Files();

        var diagnostics = new DiagnosticBag();
        Assert.Null(OutputWriter.Open(fixture.Output, diagnostics, CancellationToken.None));
        Assert.Equal("_site(1,1): error DL0505: can't be written: the disk is full", Assert.Single(diagnostics.ToSorted()).ToString());

                Assert.Equal(before, fixture.Folder.Files());
                Assert.Equal(
                    ["_site", "full"],
                    Directory.GetFileSystemEntries(fixture.Folder.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal)
                );
            }
        );

    private static void AssertSurvives(OutputFixture fixture)
    {
        fixture.Build(("a.html", "one"), ("b.html", Large));
        var before = fixture.Site;

        var (report, diagnostics) = fixture.Build(("a.html", "two"), ("b.html", Large), ("c.html", Large));

        Assert.Null(report);
        var error = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("_site(1,1): error DL0505: can't be written: the disk is full", error.ToString());
        Assert.Equal(before, fixture.Site);
        Assert.Equal(["_site"], Directory.GetFileSystemEntries(fixture.Folder.FullPath).Select(Path.GetFileName));
    }

    private static void WithSmallVolume(string folder, Action<OutputFixture> test, string options = "size=512k")
    {
        using var fixture = new OutputFixture();
        var volume = fixture.Folder[folder == "." ? "" : folder];
        Directory.CreateDirectory(volume);
        Assert.Equal(0, Command.Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", volume).ExitCode);
        try
        {
            test(fixture);
        }
        finally
        {
            Command.Run("umount", volume);
        }
    }
}
