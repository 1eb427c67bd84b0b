using System.Diagnostics;
using System.Security.Cryptography;

namespace Downlink.Output;

/// <summary>The right to write one output: a file held open for this build alone, which the system gives back even after a crash.</summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// On Windows the holder can delete the file only when it is opened so; elsewhere that would make the lock a shared one.
    /// </summary>
    private static readonly FileShare Alone = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

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
        TryDelete(static path => File.Delete(path), OwnerPath(_folder));
        // Deleted while still held: whoever opened it before sees in TryTake that it is gone.
        TryDelete(static path => File.Delete(path), _held.Name);
        _held.Dispose();
        TryDelete(static path => Directory.Delete(path), _folder);
    }

    private static OutputLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, Alone);
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

        var taken = new OutputLock(held, folder);
        try
        {
            File.WriteAllText(OwnerPath(folder), $"process {Environment.ProcessId} on {Environment.MachineName}");
            return taken;
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            taken.Dispose();
            throw;
        }
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

    /// <summary>What stays does no harm: a folder isn't empty where a journal waits, or where the next build is in already.</summary>
    private static void TryDelete(Action<string> delete, string path)
    {
        try
        {
            delete(path);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
        }
    }

    private static string OwnerPath(string folder) => Path.Combine(folder, "owner");
}
