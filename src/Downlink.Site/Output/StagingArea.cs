using System.Globalization;
using System.Text;

namespace Downlink.Output;

/// <summary>
/// The folder beside the output where a build keeps new bytes until all are there, former ones until all are replaced, and its journal.
/// </summary>
internal sealed class StagingArea(string folder)
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

    private string NewFolder => Path.Combine(folder, "new");
    private string OldFolder => Path.Combine(folder, "old");

    public string New(int number) => Path.Combine(ShareOf(number, NewFolder), number.ToString(CultureInfo.InvariantCulture));

    public string Old(int number) => Path.Combine(ShareOf(number, OldFolder), number.ToString(CultureInfo.InvariantCulture));

    public void Create()
    {
        for (var share = 0; share < Shares; share++)
        {
            Directory.CreateDirectory(ShareOf(share, NewFolder));
            Directory.CreateDirectory(ShareOf(share, OldFolder));
        }
    }

    public void Stage(int number, ReadOnlySpan<byte> bytes) => Write(New(number), bytes, FileOptions.None);

    /// <summary>Writes bytes that must be on the disk before anything that relies on them.</summary>
    public void StageDurably(int number, ReadOnlySpan<byte> bytes) => Write(New(number), bytes, FileOptions.WriteThrough);

    public void WriteJournal(IEnumerable<JournalStep> steps)
    {
        var draft = JournalPath + ".draft";
        Write(draft, Encoding.UTF8.GetBytes(string.Concat(steps.Select(static step => step.ToLine() + "\n"))), FileOptions.WriteThrough);
        File.Move(draft, JournalPath);
    }

    /// <summary>Removes all but the lock, which its holder removes.</summary>
    public void Clear()
    {
        // The journal goes first: without it nothing here counts any more.
        File.Delete(JournalPath);
        File.Delete(UndoPath);
        File.Delete(JournalPath + ".draft");
        foreach (var area in (string[])[NewFolder, OldFolder])
        {
            if (!Directory.Exists(area))
                continue;
            AllCores.ForEach(Directory.GetDirectories(area), static (share, _) => Directory.Delete(share, recursive: true));
            Directory.Delete(area, recursive: true);
        }
    }

    private static string ShareOf(int number, string area) =>
        Path.Combine(area, (number % Shares).ToString(CultureInfo.InvariantCulture));

    private static void Write(string path, ReadOnlySpan<byte> bytes, FileOptions options)
    {
        using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None, options);
        RandomAccess.Write(handle, bytes, 0);
    }
}
