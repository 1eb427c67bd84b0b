using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Sources;

namespace Downlink.Publishing;

/// <summary>
/// The git repository that a site lies in, and the branch of its remote that is published to. Working tree, index and branches of the
/// repository stay as they are.
/// </summary>
internal sealed class PublishRepository
{
    private const int NoSuchRef = 2;

    private readonly Git _git;
    private readonly PublishOptions _options;
    private readonly string _reference;
    private readonly DiagnosticBag _diagnostics;

    private PublishRepository(Git git, PublishOptions options, DiagnosticBag diagnostics) =>
        (_git, _options, _reference, _diagnostics) = (git, options, "refs/heads/" + options.Branch, diagnostics);

    public bool HasSha256Names => _git.Run("rev-parse", "--show-object-format").Line == "sha256";

    /// <summary>The site's folder in the repository: empty for its top, or with a slash at the end.</summary>
    public string Folder => _git.Run("rev-parse", "--show-prefix").Line;

    /// <summary>The commit that is checked out, or null before the first.</summary>
    public string? Head => _git.Run("rev-parse", "--verify", "--quiet", "HEAD^{commit}") is { IsDone: true } head ? head.Line : null;

    /// <summary>The branch that is checked out, or null on none.</summary>
    public string? HeadBranch => _git.Run("symbolic-ref", "--quiet", "--short", "HEAD") is { IsDone: true } branch ? branch.Line : null;

    /// <summary>Whether files of the site's folder have changes that no commit holds.</summary>
    public bool IsDirty => _git.Run("status", "--porcelain", "--untracked-files=normal", "--", ".") is { IsDone: true, Output.Length: > 0 };

    /// <summary>Null, with the reason reported, where there is none that a site could be published from.</summary>
    public static PublishRepository? Open(
        string site,
        PublishOptions options,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        var git = new Git(site) { IsConnected = true, Cancellation = cancellation };
        var folder = git.Run("rev-parse", "--git-dir");
        if (folder == GitResult.None)
            diagnostics.Add(PublishDiagnostics.NoGit());
        else if (!folder.IsDone)
            diagnostics.Add(PublishDiagnostics.NoRepository(GitWords.Of(folder)));
        else if (options.Branch.StartsWith('-') || !git.Run("check-ref-format", "refs/heads/" + options.Branch).IsDone)
            diagnostics.Add(PublishDiagnostics.BadBranch(options.Branch));
        else if (new PublishRepository(git, options, diagnostics) is var repository && repository.HasRemote())
            return repository;
        return null;
    }

    /// <summary>Fetches what the branch holds; null, with the reason reported, where that can't be known.</summary>
    public BranchState? Fetch()
    {
        var listed = _git.Run("ls-remote", "--exit-code", "--", _options.Remote, _reference);
        if (listed.ExitCode == NoSuchRef)
            return BranchState.None;
        if (!listed.IsDone)
            return Report(PublishDiagnostics.Unreachable(Remote, GitWords.Of(listed)));

        var commit = listed.Output.Split('\n').Select(static line => line.Split('\t')).First(line => line[^1] == _reference)[0];
        var fetched = _git.Run("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", _options.Remote, _reference);
        if (!fetched.IsDone || !_git.Run("cat-file", "-e", commit + "^{commit}").IsDone)
            return Report(PublishDiagnostics.Unreachable(Remote, GitWords.Of(fetched)));

        var tree = _git.Run("ls-tree", "-r", "-l", "-z", "--full-tree", commit);
        return tree.IsDone
            ? new BranchState(commit, [.. tree.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Entry)])
            : Failed("ls-tree", tree);
    }

    /// <summary>The text of a file of the branch.</summary>
    public string TextOf(TreeEntry file) => _git.Run("cat-file", "blob", file.Id).Output;

    /// <summary>Writes a commit that holds these files, upon what the branch holds; null, reported, where git refuses.</summary>
    public string? Commit(BranchState before, IReadOnlyCollection<TreeEntry> files, OutputFolder output, string message)
    {
        if (!WriteObjects(before, files, output) || WriteTree(files) is not { } tree)
            return null;

        string[] parent = before.Commit is { } commit ? ["-p", commit] : [];
        var written = _git.Run(new GitInput { Text = message }, ["commit-tree", tree, .. parent, "-F", "-"]);
        if (written.IsDone)
            return written.Line;

        if (
            written.Errors.Contains("tell me who you are", StringComparison.Ordinal)
            || written.Errors.Contains("ident name", StringComparison.Ordinal)
            || written.Errors.Contains("auto-detect", StringComparison.Ordinal)
        )
        {
            Report(PublishDiagnostics.NoIdentity());
            return null;
        }

        Failed("commit-tree", written);
        return null;
    }

    /// <summary>
    /// Pushes a commit, if the branch still holds what it was built upon; false, with the reason reported, where it doesn't or git refuses.
    /// </summary>
    public bool Push(BranchState before, string commit)
    {
        var pushed = _git.Run(
            "push",
            "--quiet",
            "--porcelain",
            $"--force-with-lease={_reference}:{before.Commit}",
            "--",
            _options.Remote,
            $"{commit}:{_reference}"
        );
        if (pushed.IsDone)
            return true;

        var words = pushed.Output + pushed.Errors;
        var isOvertaken =
            words.Contains("(stale info)", StringComparison.Ordinal)
            || words.Contains("(fetch first)", StringComparison.Ordinal)
            || words.Contains("(non-fast-forward)", StringComparison.Ordinal)
            || words.Contains("cannot lock ref", StringComparison.Ordinal)
            || words.Contains("failed to update ref", StringComparison.Ordinal);
        if (isOvertaken)
            Report(PublishDiagnostics.Overtaken(_options.Branch, Remote));
        else if (words.Contains("rejected]", StringComparison.Ordinal))
            Report(PublishDiagnostics.Rejected(_options.Branch, Remote, Refusal(pushed)));
        else
            Report(PublishDiagnostics.Unreachable(Remote, GitWords.Of(pushed)));
        return false;
    }

    private string Remote => GitWords.WithoutCredentials(_options.Remote);

    private bool HasRemote()
    {
        var known = _git.Run("remote").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var isAddress = _options.Remote.AsSpan().ContainsAny('/', ':', '\\') && !_options.Remote.StartsWith('-');
        if (isAddress || known.Contains(_options.Remote, StringComparer.Ordinal))
            return true;

        Report(PublishDiagnostics.NoRemote(Remote, string.Join(", ", known.Select(static name => $"`{name}`"))));
        return false;
    }

    /// <summary>Writes the objects that the branch hasn't yet, byte for byte: no filter and no line end is changed.</summary>
    private bool WriteObjects(BranchState before, IReadOnlyCollection<TreeEntry> files, OutputFolder output)
    {
        var there = before.Files.Select(static file => file.Id).ToHashSet(StringComparer.Ordinal);
        var lacking = files.Where(file => !there.Contains(file.Id)).ToList();
        var paths = lacking.Select(file => BuiltSite.PathOf(output, file.Path)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var written = _git.Run(
            new GitInput { Text = string.Concat(paths.Select(static path => path + "\n")) },
            "hash-object",
            "-w",
            "--no-filters",
            "--stdin-paths"
        );
        var empty = lacking.Count == paths.Count ? null : _git.Run("hash-object", "-w", "--no-filters", "--stdin");
        if (!written.IsDone || empty is { IsDone: false })
            return Failed("hash-object", written) is not null;

        return true;
    }

    private string? WriteTree(IEnumerable<TreeEntry> files)
    {
        var index = Path.Combine(Path.GetTempPath(), $"downlink-index-{Guid.NewGuid():N}");
        try
        {
            var list = new StringBuilder();
            foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
                list.Append(CultureInfo.InvariantCulture, $"{file.Mode} {file.Id}\t{file.Path}\0");
            var added = _git.Run(new GitInput { Text = list.ToString(), Index = index }, "update-index", "-z", "--index-info");
            var tree = added.IsDone ? _git.Run(new GitInput { Index = index }, "write-tree") : added;
            if (tree.IsDone)
                return tree.Line;

            Failed(added.IsDone ? "write-tree" : "update-index", tree);
            return null;
        }
        finally
        {
            File.Delete(index);
            File.Delete(index + ".lock");
        }
    }

    private static TreeEntry Entry(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var parts = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new TreeEntry(
            parts[0],
            parts[2],
            line[(tab + 1)..],
            long.TryParse(parts[3], CultureInfo.InvariantCulture, out var size) ? size : 0
        );
    }

    /// <summary>Why a remote refused: what it says in brackets, and what its hooks said.</summary>
    private static string Refusal(GitResult pushed)
    {
        var line = pushed.Output.Split('\n').FirstOrDefault(static line => line.StartsWith('!')) ?? "";
        var reason = line.LastIndexOf('(') is >= 0 and var open ? line[(open + 1)..].TrimEnd(')', '\r') : line;
        var said = pushed
            .Errors.Split('\n')
            .Where(static line => line.StartsWith("remote:", StringComparison.Ordinal))
            .Select(static line => line[7..].Trim());
        return GitWords.WithoutCredentials(string.Join("; ", said.Prepend(reason).Where(static text => text.Length > 0)));
    }

    private BranchState? Failed(string command, GitResult result) => Report(PublishDiagnostics.Failed(command, GitWords.Of(result)));

    private BranchState? Report(Diagnostic what)
    {
        _diagnostics.Add(what);
        return null;
    }
}
