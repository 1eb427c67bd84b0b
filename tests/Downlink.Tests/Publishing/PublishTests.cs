using System.Text.RegularExpressions;

namespace Downlink.Tests.Publishing;

public sealed partial class PublishTests
{
    [Fact]
    public async Task The_first_time_makes_a_branch_without_a_past_that_holds_exactly_what_was_built()
    {
        using var site = new PublishingSite();
        var before = site.State();
        await site.BuildAsync();

        var run = await site.PublishAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("a new branch", run.Output, StringComparison.Ordinal);
        Assert.Equal(site.Built(), site.Published());
        Assert.Equal("1", site.Git("hub.git", "rev-list", "--count", "gh-pages"));
        Assert.Equal(before, site.State());
        Assert.Contains(
            site.Git("work", "rev-parse", "HEAD"),
            site.Git("hub.git", "log", "--format=%B", "gh-pages"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Again_with_nothing_new_there_is_nothing_to_do()
    {
        using var site = new PublishingSite();
        await site.BuildAndPublishAsync();
        var tip = site.Git("hub.git", "rev-parse", "gh-pages");
        await site.BuildAsync();

        var run = await site.PublishAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nothing to publish", run.Output, StringComparison.Ordinal);
        Assert.Equal(tip, site.Git("hub.git", "rev-parse", "gh-pages"));
    }

    [Fact]
    public async Task After_a_removal_the_branch_has_lost_it_and_its_history_goes_straight_on()
    {
        using var site = new PublishingSite();
        await site.BuildAndPublishAsync();
        File.Delete(Path.Combine(site.Site, "content/posts/two.md"));
        site.CommitAll("Without two");
        await site.BuildAsync();

        var dry = await site.PublishAsync("--dry-run");
        var tip = site.Git("hub.git", "rev-parse", "gh-pages");
        var run = await site.PublishAsync();

        Assert.Matches(@"(?m)^- posts/two/index\.html \([0-9,]+ bytes\)$", dry.Output);
        Assert.Matches(@"(?m)^~ index\.html \([0-9,]+ to [0-9,]+ bytes\)$", dry.Output);
        Assert.Contains("Would publish", dry.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(site.Built(), site.Published());
        Assert.Equal(tip, site.Git("hub.git", "rev-parse", "gh-pages^"));
    }

    [Fact]
    public async Task A_dry_run_sends_nothing()
    {
        using var site = new PublishingSite();
        var before = site.State();
        await site.BuildAsync();

        var run = await site.PublishAsync("--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"(?m)^\+ posts/one/index\.html \([0-9,]+ bytes\)$", run.Output);
        Assert.Equal("", site.Git("hub.git", "branch", "--list", "gh-pages"));
        Assert.Equal(before, site.State());
    }

    [Fact]
    public async Task The_owner_of_the_branch_keeps_a_CNAME_and_what_he_lists_and_nothing_else()
    {
        using var site = new PublishingSite();
        await site.BuildAndPublishAsync();
        site.Git("", "clone", "--quiet", "--branch", "gh-pages", site.Folder["hub.git"], "other");
        site.Folder.Write("other/CNAME", "small.example\n");
        site.Folder.Write("other/.downlink-keep", "# mine\nproof.html\nold/\n*.key\nindex.html\n");
        site.Folder.Write("other/proof.html", "proof");
        site.Folder.Write("other/old/deep/page.html", "old");
        site.Folder.Write("other/a.key", "key");
        site.Folder.Write("other/index.html", "somebody's own, where the site has its front page");
        site.Folder.Write("other/stray.html", "nobody's");
        Push(site, "other");
        await site.BuildAsync();

        var run = await site.PublishAsync();

        Assert.Equal(0, run.ExitCode);
        var expected = site.Built();
        expected.Add("CNAME", "small.example\n");
        expected.Add(".downlink-keep", "# mine\nproof.html\nold/\n*.key\nindex.html\n");
        expected.Add("proof.html", "proof");
        expected.Add("old/deep/page.html", "old");
        expected.Add("a.key", "key");
        Assert.Equal(expected, site.Published());
        Assert.Contains("5 kept", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_by_somebody_else_is_built_upon_and_one_in_the_same_moment_is_left_alone()
    {
        using var site = new PublishingSite();
        await site.BuildAndPublishAsync();
        site.Git("", "clone", "--quiet", "--branch", "gh-pages", site.Folder["hub.git"], "other");
        site.Folder.Write("other/CNAME", "small.example\n");
        Push(site, "other");
        var theirs = site.Git("hub.git", "rev-parse", "gh-pages");
        site.Write("content/posts/three.md", "---\ntitle: Three\n---\n\nA third text.\n");
        await site.BuildAsync();
        // What somebody pushes between our fetch and our push: the remote does it itself, as its hook runs before the branch is updated.
        site.Hook("#!/bin/sh\nunset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/gh-pages \"$(git rev-parse gh-pages^)\"\n");

        var overtaken = await site.PublishAsync();
        site.Hook("#!/bin/sh\n");
        site.Git("hub.git", "update-ref", "refs/heads/gh-pages", theirs);
        var run = await site.PublishAsync();

        Assert.Equal(1, overtaken.ExitCode);
        Assert.Contains("DL0815", overtaken.Errors, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(theirs, site.Git("hub.git", "rev-parse", "gh-pages^"));
        Assert.Contains("CNAME", site.Published().Keys);
    }

    [Fact]
    public async Task A_clone_of_the_branch_served_below_its_path_is_the_site()
    {
        using var site = new PublishingSite();
        await site.BuildAndPublishAsync();
        site.Git("", "clone", "--quiet", "--branch", "gh-pages", site.Folder["hub.git"], "served");

        var pages = Directory.EnumerateFiles(site.Folder["served"], "*.html", SearchOption.AllDirectories).Select(File.ReadAllText);
        var targets = pages
            .SelectMany(static page => Href().Matches(page).Select(static match => match.Groups[1].Value))
            .Distinct()
            .ToList();

        Assert.Contains("/repo/posts/one/", targets);
        Assert.All(
            targets,
            target =>
                Assert.True(
                    target.StartsWith("/repo/", StringComparison.Ordinal)
                        && File.Exists(site.Folder[$"served/{target["/repo/".Length..]}{(target.EndsWith('/') ? "index.html" : "")}"]),
                    target
                )
        );
        Assert.Equal("line\r\nline\n", await File.ReadAllTextAsync(site.Folder["served/#odd name+é.txt"]));
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Href();

    private static void Push(PublishingSite site, string clone)
    {
        site.Git(clone, "add", "--all");
        site.Git(clone, "-c", "user.name=Other", "-c", "user.email=other@example.com", "commit", "--quiet", "-m", "Mine");
        site.Git(clone, "push", "--quiet", "origin", "gh-pages");
    }
}
