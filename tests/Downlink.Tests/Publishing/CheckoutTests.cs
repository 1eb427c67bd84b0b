namespace Downlink.Tests.Publishing;

public sealed class CheckoutTests
{
    [Fact]
    public async Task Publishes_from_a_shallow_clone()
    {
        using var site = new PublishingSite();
        await site.BuildAndPublishAsync();
        site.Write("content/posts/one.md", "---\ntitle: One\n---\n\nAnother text.\n");
        site.CommitAll("Second");
        site.Git("work", "push", "--quiet", "origin", "main");
        site.Git("", "clone", "--quiet", "--depth=1", "file://" + site.Folder["hub.git"], "shallow");
        site.Git("shallow", "config", "user.name", "Author");
        site.Git("shallow", "config", "user.email", "author@example.com");
        site.MoveTo("shallow");

        await PublishesWithoutATraceAsync(site, "shallow", "2");

        Assert.Equal("true", site.Git("shallow", "rev-parse", "--is-shallow-repository"));
    }

    [Fact]
    public async Task Publishes_from_a_worktree()
    {
        using var site = new PublishingSite();
        site.Git("work", "worktree", "add", "--quiet", "-b", "side", site.Folder["tree"]);
        site.MoveTo("tree");

        await PublishesWithoutATraceAsync(site, "tree", "1");
    }

    [Fact]
    public async Task Publishes_a_site_in_a_folder_of_the_repository()
    {
        using var site = new PublishingSite("docs/blog");
        site.Folder.Write("work/elsewhere.txt", "not the site's");

        await PublishesWithoutATraceAsync(site, "work", "1");

        Assert.DoesNotContain("weren't committed", site.Git("hub.git", "log", "--format=%B", "gh-pages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishes_from_a_detached_head_with_something_staged()
    {
        using var site = new PublishingSite();
        site.Git("work", "checkout", "--quiet", "--detach");
        site.Write("content/posts/three.md", "---\ntitle: Three\n---\n\nA third text.\n");
        site.Git("work", "add", "--all");

        await PublishesWithoutATraceAsync(site, "work", "1");

        Assert.Contains(
            "with changes that weren't committed",
            site.Git("hub.git", "log", "--format=%B", "gh-pages"),
            StringComparison.Ordinal
        );
    }

    private static async Task PublishesWithoutATraceAsync(PublishingSite site, string checkout, string commits)
    {
        await site.BuildAsync();
        var before = site.State(checkout);

        var run = await site.PublishAsync();

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(before, site.State(checkout));
        Assert.Equal(site.Built(), site.Published());
        Assert.Equal(commits, site.Git("hub.git", "rev-list", "--count", "--first-parent", "gh-pages"));
        Assert.Equal(commits, site.Git("hub.git", "rev-list", "--count", "gh-pages"));
    }
}
