using Downlink.Sources;

namespace Downlink.Advising;

/// <summary>What git knows about the folder of a site.</summary>
internal sealed class GitFacts
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Git _git;

    private GitFacts(Git git, string? root) => (_git, Root) = (git, root);

    /// <summary>The top of the working tree, or null where the site lies in no repository.</summary>
    public string? Root { get; }

    /// <summary>The address of <c>origin</c>, or null. It may hold a password: it is never shown.</summary>
    public string? Remote => _git.Run("remote", "get-url", "origin") is { IsDone: true, Line.Length: > 0 } found ? found.Line : null;

    /// <summary>A branch that Pages may publish, here or as last fetched, or null.</summary>
    public string? PagesBranch =>
        _git.Run("for-each-ref", "--count=1", "--format=%(refname)", "refs/heads/gh-pages", "refs/remotes/*/gh-pages")
            is { IsDone: true, Line.Length: > 0 } found ? found.Line : null;

    /// <summary>Null where there is no git.</summary>
    public static GitFacts? Of(string folder)
    {
        var git = new Git(folder) { Patience = LongestWait };
        var answer = git.Run("rev-parse", "--show-toplevel");
        return answer == GitResult.None ? null : new GitFacts(git, answer is { IsDone: true, Line.Length: > 0 } ? answer.Line : null);
    }

    /// <summary>Whether a branch holds a file at its top.</summary>
    public bool Holds(string branch, string file) =>
        _git.Run("ls-tree", "--name-only", branch, "--", file) is { IsDone: true, Line.Length: > 0 };

    /// <summary>Whether git passes over a folder of the site.</summary>
    public bool Ignores(string path) => _git.Run("check-ignore", "--quiet", "--", path) is { IsDone: true };
}
