using Downlink.Tests.Sites;

namespace Downlink.Tests.Building;

public sealed class FullDiskBuildTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [RootFact]
    public async Task A_build_without_room_for_its_files_says_so_and_the_next_one_knows_nothing_of_it()
    {
        _site.Folder.Write("content/posts/a.md", "---\ntitle: A\n---\nText.\n");
        Directory.CreateDirectory(_site.Folder["_site"]);
        Assert.Equal(0, Command.Run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", _site.Folder["_site"]).ExitCode);
        try
        {
            Assert.Equal(0, (await _site.BuildAsync()).ExitCode);
            var before = _site.Folder.Files("_site");
            _site.Folder.Write("content/static/large.txt", new string('x', 600_000));

            var full = await _site.BuildAsync();
            File.Delete(_site.Folder["content/static/large.txt"]);

            Assert.Equal(1, full.ExitCode);
            Assert.Contains("error DL0505: can't be written: the disk is full", full.Errors, StringComparison.Ordinal);
            Assert.Equal(before, _site.Folder.Files("_site"));
            Assert.Equal(0, (await _site.BuildAsync("--verify")).ExitCode);
        }
        finally
        {
            Command.Run("umount", _site.Folder["_site"]);
        }
    }
}
