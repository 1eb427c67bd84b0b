using System.Diagnostics;
using Downlink.Tests.Cli;

namespace Downlink.Tests.Publishing;

/// <summary>A small site in a git repository, with a bare one on the disk as its remote.</summary>
internal sealed class PublishingSite : IDisposable
{
    /// <param name="below">The site's folder within the repository; empty for the repository itself.</param>
    public PublishingSite(string below = "")
    {
        Site = Folder[Path.Combine("work", below)];
        Git("", "init", "--quiet", "--bare", "--initial-branch=main", "hub.git");
        Git("", "clone", "--quiet", Folder["hub.git"], "work");
        File.AppendAllText(
            Folder["work/.git/config"],
            "[user]\n\tname = Author\n\temail = author@example.com\n[core]\n\tautocrlf = true\n"
        );
        Git("work", "symbolic-ref", "HEAD", "refs/heads/main");
        Write("site.config.yml", "title: Small\nlanguage: en\nbase_url: https://small.example/repo\n");
        Write("content/posts/one.md", "---\ntitle: One\n---\n\nA text.\n");
        Write("content/posts/two.md", "---\ntitle: Two\n---\n\nA second text.\n");
        Write("content/static/#odd name+é.txt", "line\r\nline\n");
        Write(".gitignore", "_site/\n.downlink/\n");
        Write(".gitattributes", "* text=auto eol=crlf\n");
        Folder.CopyFrom(Path.Combine(Repository.Folder("tests/sites"), "_theme"), Path.Combine("work", below, "templates"));
        CommitAll("First");
        Git("work", "push", "--quiet", "origin", "main");
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The site's folder.</summary>
    public string Site { get; private set; }

    /// <summary>Works on in another checkout of the same site.</summary>
    public void MoveTo(string folder) => Site = Folder[folder];

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Site, path)) ?? Site);
        File.WriteAllText(Path.Combine(Site, path), text);
    }

    public void CommitAll(string message)
    {
        Git("work", "add", "--all");
        Git("work", "commit", "--quiet", "-m", message);
    }

    public async Task BuildAsync(params string[] arguments)
    {
        var run = await CommandRun.RunAsync(["build", "--site", Site, .. arguments]);
        Assert.True(run.ExitCode == 0, run.Errors);
    }

    public Task<CommandRun> PublishAsync(params string[] arguments) => CommandRun.RunAsync(["publish", "--site", Site, .. arguments]);

    public async Task BuildAndPublishAsync()
    {
        await BuildAsync();
        var run = await PublishAsync();
        Assert.True(run.ExitCode == 0, run.Errors);
    }

    /// <summary>Makes the remote run a script before it takes a push.</summary>
    public void Hook(string script)
    {
        Folder.Write("hub.git/hooks/pre-receive", script);
        Assert.Equal(0, Command.Run("chmod", "+x", Folder["hub.git/hooks/pre-receive"]).ExitCode);
    }

    /// <summary>What git says in a folder; it has to succeed.</summary>
    public string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder[folder] };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        var run = Command.Run(start);
        Assert.True(run.ExitCode == 0, $"git {string.Join(' ', arguments)}: {run.Errors}");
        return run.Output.TrimEnd('\n');
    }

    /// <summary>The files of the published branch by path, as they come out of a clone.</summary>
    public SortedDictionary<string, string> Published()
    {
        var name = $"clone-{Guid.NewGuid():N}";
        Git("", "clone", "--quiet", "--branch", "gh-pages", Folder["hub.git"], name);
        var files = Folder.Files(name);
        foreach (var own in files.Keys.Where(static path => path.StartsWith(".git/", StringComparison.Ordinal)).ToList())
            files.Remove(own);
        return files;
    }

    /// <summary>What was built.</summary>
    public SortedDictionary<string, string> Built() => Folder.Files(Path.GetRelativePath(Folder.FullPath, Path.Combine(Site, "_site")));

    /// <summary>
    /// All of a checkout that publishing mustn't touch: what is checked out, the index byte for byte, every branch and tag.
    /// </summary>
    public string State(string checkout = "work")
    {
        var index = Git(checkout, "rev-parse", "--path-format=absolute", "--git-path", "index");
        return string.Join('\n',
            Git(checkout, "for-each-ref", "refs/heads", "refs/tags"), Git(checkout, "rev-parse", "HEAD"),
            Git(checkout, "--no-optional-locks", "status", "--porcelain"), Convert.ToHexString(File.ReadAllBytes(index)));
    }

    public void Dispose() => Folder.Dispose();
}
