using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Server;

namespace Downlink.Tests.Server;

public sealed class SiteWatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _site = new();
    private readonly DiskChanges _changes = new();
    private readonly SiteWatcher _watcher;

    public SiteWatcherTests()
    {
        foreach (
            var file in (string[])
                ["content/posts/a.md", "templates/x.txt", "_site/a.html", "artifacts/x.txt", "content/node_modules/x.js", "site.config.yml"]
        )
        {
            _site.Write(file, "");
        }

        var folders = new WatchedFolders(_site.FullPath);
        folders.Follow(new SiteConfig { Title = "x" });
        _watcher = new SiteWatcher(folders, _changes);
        _watcher.Watch();
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task Tells_of_a_save_once_and_of_nothing_that_programs_write()
    {
        foreach (var file in (string[])["_site/a.html", "artifacts/x.txt", "content/node_modules/x.js", ".git/index", "content/posts/a.md"])
            _site.Write(file, "x");

        Assert.Equal("content/posts/a.md", Assert.Single(await NextAsync()));
    }

    [Fact]
    public async Task Tells_of_both_names_where_a_file_takes_the_place_of_another()
    {
        _site.Write("content/posts/.a.md.new", "x");
        File.Move(_site["content/posts/.a.md.new"], _site["content/posts/a.md"], overwrite: true);

        Assert.Contains("content/posts/a.md", await NextAsync());
    }

    [Fact]
    public async Task Watches_folders_that_come_later_and_come_back()
    {
        Directory.Delete(_site["content"], recursive: true);
        await NextAsync();
        _site.Write("content/posts/new/b.md", "x");
        await UntilAsync("content");
        _site.Write("content/posts/new/b.md", "y");

        await UntilAsync("content/posts/new/b.md");
    }

    [Fact]
    public async Task A_flood_of_changes_is_a_change_of_anything()
    {
        for (var file = 0; file < 5000; file++)
            _changes.Add($"content/posts/{file}.md");

        Assert.Empty(await NextAsync());
    }

    [Fact]
    public async Task Looking_finds_what_came_went_and_changed()
    {
        var poller = new SitePoller(new WatchedFolders(_site.FullPath), _changes);
        poller.Compare();
        await NextAsync();
        _watcher.Dispose();
        _site.Write("content/posts/b.md", "new");
        _site.Write("content/posts/a.md", "longer");
        File.Delete(_site["templates/x.txt"]);
        poller.Compare();

        Assert.Equal(["content/posts/a.md", "content/posts/b.md", "templates/x.txt"], (await NextAsync()).AsEnumerable());
    }

    private async Task UntilAsync(string path)
    {
        while (
            await NextAsync() is { IsEmpty: false } changes
            && !changes.Any(changed => changed == path || path.StartsWith(changed + "/", StringComparison.Ordinal))
        )
        {
            // Something else came first; nothing at all stands for anything.
        }
    }

    private async Task<ImmutableArray<string>> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var (paths, _) = await _changes.NextAsync(limit.Token);
        _watcher.Watch();
        return paths;
    }
}
