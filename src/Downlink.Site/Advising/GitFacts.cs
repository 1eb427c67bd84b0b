namespace Downlink.Advising;

/// <summary>What git knows about the folder of a site.</summary>
internal sealed class GitFacts
{
    private readonly string _folder;

    private GitFacts(string folder, string? root) => (_folder, Root) = (folder, root);

    /// <summary>The top of the working tree, or null where the site lies in no repository.</summary>
    public string? Root { get; }

    /// <summary>The address of <c>origin</c>, or null. It may hold a password: it is never shown.</summary>
    public string? Remote => Ask("remote", "get-url", "origin") is { ExitCode: 0, Line.Length: > 0 } found ? found.Line : null;

    /// <summary>A branch that Pages may publish, here or as last fetched, or null.</summary>
    public string? PagesBranch =>
        Ask("for-each-ref", "--count=1", "--format=%(refname)", "refs/heads/gh-pages", "refs/remotes/*/gh-pages")
            is { ExitCode: 0, Line.Length: > 0 } found ? found.Line : null;

    /// <summary>Null where there is no git.</summary>
    public static GitFacts? Of(string folder)
    {
        if (ProgramAnswer.To("git", folder, "rev-parse", "--show-toplevel") is not { } answer)
            return null;
        return new GitFacts(folder, answer is { ExitCode: 0, Line.Length: > 0 } ? answer.Line : null);
    }

    /// <summary>Whether a branch holds a file at its top.</summary>
    public bool Holds(string branch, string file) => Ask("ls-tree", "--name-only", branch, "--", file) is { ExitCode: 0, Line.Length: > 0 };

    /// <summary>Whether git passes over a folder of the site.</summary>
    public bool Ignores(string path) => Ask("check-ignore", "--quiet", "--", path) is { ExitCode: 0 };

    private ProgramAnswer? Ask(params string[] arguments) => ProgramAnswer.To("git", _folder, arguments);
}
