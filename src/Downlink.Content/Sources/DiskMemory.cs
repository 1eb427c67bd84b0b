using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Memory;

namespace Downlink.Sources;

/// <summary>What was read of a site's disk in the last run. It is right as long as whoever keeps it says what has changed since.</summary>
/// <param name="stamps">Which files earlier runs of the program read. Whoever hands them over ends the run that meets a
/// <see cref="SourceChangedException"/>.</param>
public sealed class DiskMemory(SourceStamps stamps)
{
    /// <summary>One that begins with nothing.</summary>
    public DiskMemory()
        : this(SourceStamps.None) { }

    internal SourceStamps Stamps => stamps;

    /// <summary>
    /// Where links of the site led to, files and folders by their full paths: a change there has to be told as one of anything.
    /// </summary>
    public ImmutableArray<string> LinkTargets => [.. Folders.LinkTargets];

    internal FolderMemory Folders { get; } = new();
    internal SingleMemory<ImmutableArray<string>> SourcePaths { get; } = new();
    internal SingleMemory<PostOverrides> Overrides { get; } = new();
    internal SingleMemory<PostLedger> Ledger { get; } = new();
    internal ListMemory<SourceFile, bool> AskingGit { get; } = new();
    internal PathMemory<SourceFile?> Sources { get; } = new(static (one, other) => one == other);

    /// <summary>The files of <c>content/</c> that aren't text.</summary>
    public SingleMemory<ImmutableArray<string>> Beside { get; } = new();

    /// <summary>The texts of the theme.</summary>
    public PathMemory<SourceFile> Templates { get; } = new(static (one, other) => one == other);

    /// <summary>The theme's other files.</summary>
    public PathMemory<byte[]?> Assets { get; } = new(static (one, other) => one.AsSpan().SequenceEqual(other));

    /// <summary>Takes note of files and folders that came, went or changed: paths with <c>/</c> relative to the site.</summary>
    public void Forget(string site, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (!LinkTargets.IsEmpty)
            ForgetAll();
        foreach (var path in paths)
        {
            Folders.Forget(site, path);
            Sources.Forget(path);
            Templates.Forget(path);
            Assets.Forget(path);
        }
    }

    /// <summary>Takes note that anything may have changed.</summary>
    public void ForgetAll()
    {
        Folders.ForgetAll();
        Sources.ForgetAll();
        Templates.ForgetAll();
        Assets.ForgetAll();
    }
}
