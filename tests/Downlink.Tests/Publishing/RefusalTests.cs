using System.Diagnostics;
using Downlink.Publishing;

namespace Downlink.Tests.Publishing;

public sealed class RefusalTests
{
    [Fact]
    public async Task Without_a_build_it_says_to_build_first()
    {
        using var site = new PublishingSite();

        await RefusesAsync(site, "DL0801");
    }

    [Theory]
    [InlineData("content/posts/one.md", "---\ntitle: One\n---\n\nChanged.\n")]
    [InlineData("content/static/#odd name+é.txt", "changed")]
    [InlineData("templates/layouts/home.sbn-html", "<h1>changed</h1>\n")]
    public async Task Does_not_publish_what_has_changed_since_it_was_built(string file, string text)
    {
        using var site = new PublishingSite();
        await site.BuildAsync();
        site.Write(file, text);

        await RefusesAsync(site, "DL0802");
    }

    [Fact]
    public async Task Does_not_publish_drafts()
    {
        using var site = new PublishingSite();
        site.Write("content/posts/three.md", "---\ntitle: Three\ndraft: true\n---\n\nNot yet.\n");
        await site.BuildAsync("--drafts");

        await RefusesAsync(site, "DL0803");
    }

    [Fact]
    public async Task Does_not_publish_an_incomplete_site()
    {
        using var site = new PublishingSite();
        await site.BuildAsync();
        var record = Path.Combine(site.Site, ".downlink/build.json");
        await File.WriteAllTextAsync(
            record,
            (await File.ReadAllTextAsync(record)).Replace("\"incomplete\": false", "\"incomplete\": true", StringComparison.Ordinal)
        );

        await RefusesAsync(site, "DL0804");
    }

    [Fact]
    public async Task Does_not_publish_a_site_with_faults()
    {
        using var site = new PublishingSite();
        site.Write("content/posts/three.md", "---\ntitle: Three\n---\n\nA [link](/nowhere/).\n");
        await site.BuildAsync();

        var said = await RefusesAsync(site, "DL0805");

        Assert.Contains("content/posts/three.md(5,10): error DL0701", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_publish_files_that_were_changed_after_the_build()
    {
        using var site = new PublishingSite();
        await site.BuildAsync();
        site.Write("_site/index.html", "mine");

        await RefusesAsync(site, "DL0805");
    }

    [Fact]
    public async Task A_remote_that_is_not_there_is_called_by_its_name()
    {
        using var site = new PublishingSite();
        await site.BuildAsync();

        var said = await RefusesAsync(site, "DL0812", "--remote", "upstream");

        Assert.Contains("no remote called `upstream`, only `origin`", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_that_cannot_be_reached_is_told_without_its_password()
    {
        using var site = new PublishingSite();
        await site.BuildAsync();

        var said = await RefusesAsync(site, "DL0814", "--remote", "https://me:secret@localhost:1/x.git");

        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_that_a_hook_of_the_remote_rejects_is_told_in_its_words()
    {
        using var site = new PublishingSite();
        await site.BuildAsync();
        site.Hook("#!/bin/sh\necho 'this branch is protected'\nexit 1\n");

        var said = await RefusesAsync(site, "DL0816");

        Assert.Contains("this branch is protected", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_branch_of_the_sources_is_never_published_to()
    {
        using var site = new PublishingSite();
        await site.BuildAsync();

        await RefusesAsync(site, "DL0817", "--branch", "main");
        await RefusesAsync(site, "DL0818", "--branch", "not..a..branch");
        await RefusesAsync(site, "DL0818", "--branch=--force");
        site.Git("work", "push", "--quiet", "origin", "main");
        site.Git("work", "checkout", "--quiet", "--detach");
        await RefusesAsync(site, "DL0820", "--branch", "main");
    }

    [Fact]
    public async Task Without_a_repository_or_an_identity_it_says_what_git_needs()
    {
        using var site = new PublishingSite();
        await site.BuildAsync();
        site.Git("work", "config", "--unset", "user.name");
        site.Git("work", "config", "--unset", "user.email");
        site.Git("work", "config", "user.useConfigOnly", "true");

        var nobody = Publish(site);
        Directory.Move(site.Folder["work/.git"], site.Folder["git-elsewhere"]);
        var nowhere = Publish(site);

        Assert.Equal((1, true), (nobody.ExitCode, nobody.Errors.Contains("DL0813", StringComparison.Ordinal)));
        Assert.Equal((1, true), (nowhere.ExitCode, nowhere.Errors.Contains("DL0811", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        "fatal: unable to access 'https://me:pw@x.example/r.git/': gone",
        "fatal: unable to access 'https://x.example/r.git/': gone"
    )]
    [InlineData("https://token@x.example and ssh://git@y.example/a", "https://x.example and ssh://y.example/a")]
    [InlineData("mail me@x.example about https://x.example/@me", "mail me@x.example about https://x.example/@me")]
    public void Credentials_are_taken_out_of_addresses(string said, string shown) => Assert.Equal(shown, GitWords.WithoutCredentials(said));

    private static Command Publish(PublishingSite site)
    {
        var start = new ProcessStartInfo("dotnet", [Tool.Path, "publish", "--site", site.Site]);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CEILING_DIRECTORIES"] = site.Folder.FullPath;
        return Command.Run(start);
    }

    private static async Task<string> RefusesAsync(PublishingSite site, string code, params string[] arguments)
    {
        var before = site.Git("hub.git", "for-each-ref");
        var run = await site.PublishAsync(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {code}", run.Errors, StringComparison.Ordinal);
        Assert.Contains("wasn't published", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, site.Git("hub.git", "for-each-ref"));
        return run.Errors;
    }
}
