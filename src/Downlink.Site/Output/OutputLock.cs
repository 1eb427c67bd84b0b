using System.Diagnostics;
using System.Security.Cryptography;

namespace Downlink.Output;

/// <summary>The right to write one output: a file held open for this build alone, which the system gives back even after a crash.</summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _held;
    private readonly string _folder;

    private OutputLock(FileStream held, string folder)
    {
        _held = held;
        _folder = folder;
    }

    /// <summary>Waits for the lock as long as it is told to; null where another build still holds it.</summary>
    public static OutputLock? Take(string folder, TimeSpan patience, CancellationToken cancellation)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            if (TryTake(folder) is { } taken)
                return taken;
            if (Stopwatch.GetElapsedTime(started) > patience)
                return null;

            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Who holds the lock, as its holder wrote it down.</summary>
    public static string Holder(string folder)
    {
        try
        {
            return File.ReadAllText(OwnerPath(folder));
        }
        catch (IOException)
        {
            return "a process that left no name";
        }
    }

    public void Dispose()
    {
        File.Delete(OwnerPath(_folder));
        // Deleted while still held: whoever opened the file before sees in Take that it is gone.
        File.Delete(_held.Name);
        _held.Dispose();
        TryDelete(_folder);
    }

    private static OutputLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException || IsSharingViolation(exception))
        {
            return null;
        }

        if (!IsStillThere(held))
        {
            held.Dispose();
            return null;
        }

        File.WriteAllText(OwnerPath(folder), $"process {Environment.ProcessId} on {Environment.MachineName}");
        return new OutputLock(held, folder);
    }

    /// <summary>Between our opening and our locking, the last holder may have deleted the file and another build made a new one.</summary>
    private static bool IsStillThere(FileStream held)
    {
        File.SetLastWriteTimeUtc(held.SafeFileHandle, DateTime.UnixEpoch.AddSeconds(2 * RandomNumberGenerator.GetInt32(500_000_000)));
        return File.Exists(held.Name) && File.GetLastWriteTimeUtc(held.Name) == File.GetLastWriteTimeUtc(held.SafeFileHandle);
    }

    /// <summary>EWOULDBLOCK on Linux and on BSD systems, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsSharingViolation(Exception exception) =>
        exception is IOException { HResult: 11 or 35 or unchecked((int)0x80070020) };

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Not empty: a journal waits there, or the next build is in already.
        }
    }

    private static string OwnerPath(string folder) => Path.Combine(folder, "owner");
}
