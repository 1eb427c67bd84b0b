using System.Collections.Immutable;
using System.Globalization;
using Downlink.Rendering;

namespace Downlink.Output;

/// <summary>
/// The folder beside the output where a build keeps new bytes until all are there, former ones until all are replaced, and its journal.
/// </summary>
internal sealed class StagingArea(string folder) : IDisposable
{
    /// <summary>
    /// The files are shared out among so many folders: threads that write into one, or remove from it, wait for one another.
    /// </summary>
    private const int Shares = 8;

    public string JournalPath => Path.Combine(folder, "journal");

    /// <summary>The journal under the name it gets when it is to be undone.</summary>
    public string UndoPath => Path.Combine(folder, "undo");

    /// <summary>Whether a build began to change the output and has come neither to its end nor back.</summary>
    public bool HasJournal => File.Exists(JournalPath) || File.Exists(UndoPath);

    /// <summary>The bytes of all files that differ from the output.</summary>
    public Packs Packs { get; } = new(Path.Combine(folder, "packs"));

    /// <summary>Where a site is put together of which nothing is there yet.</summary>
    public string Whole => Path.Combine(folder, "whole");

    private string NewFolder => Path.Combine(folder, "new");
    private string OldFolder => Path.Combine(folder, "old");

    public string New(int number) => Path.Combine(ShareOf(number, NewFolder), number.ToString(CultureInfo.InvariantCulture));

    public string Old(int number) => Path.Combine(ShareOf(number, OldFolder), number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes a file of all bytes that steps will put in place, under the numbers of these: the first one's and those after it.</summary>
    public void MakeNew(ImmutableArray<PackedFile> files, int first, CancellationToken cancellation)
    {
        CreateShares();
        if (!Packs.Unpack(files.Select((file, at) => file with { Path = New(first + at) }), _ => cancellation.IsCancellationRequested))
            throw new OperationCanceledException(cancellation);
    }

    /// <summary>Makes the folders of what is new and what is former.</summary>
    public void CreateShares()
    {
        for (var share = 0; share < Shares; share++)
        {
            Directory.CreateDirectory(ShareOf(share, NewFolder));
            Directory.CreateDirectory(ShareOf(share, OldFolder));
        }
    }

    /// <summary>Writes bytes that must be on the disk before anything that relies on them.</summary>
    public static void WriteDurably(string path, params IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.WriteThrough);
        RandomAccess.Write(handle, pieces, 0);
    }

    public void WriteJournal(IEnumerable<JournalStep> steps)
    {
        var draft = JournalPath + ".draft";
        var journal = new Utf8Text();
        foreach (var step in steps)
            journal.Append(step.ToLine()).Append("\n"u8);
        using (var file = journal.ToFile(draft))
            WriteDurably(draft, file.Pieces);
        File.Move(draft, JournalPath);
    }

    /// <summary>Removes all but the lock, which its holder removes.</summary>
    public void Clear()
    {
        // The journal goes first: without it nothing here counts any more.
        File.Delete(JournalPath);
        File.Delete(UndoPath);
        File.Delete(JournalPath + ".draft");
        Packs.Dispose();
        FolderRemoval.Remove(Packs.FullPath, Whole, NewFolder, OldFolder);
    }

    public void Dispose() => Packs.Dispose();

    private static string ShareOf(int number, string area) =>
        Path.Combine(area, (number % Shares).ToString(CultureInfo.InvariantCulture));
}
