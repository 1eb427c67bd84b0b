using System.Runtime.InteropServices;
using Downlink.Diagnostics;

namespace Downlink.Output;

/// <summary>A file among an author's own, written whole or not at all: a draft beside it takes its name once every byte is there.</summary>
public static class AuthoredFile
{
    /// <summary>Writes a file that may be there already; false, with the reason reported, where the disk refuses.</summary>
    public static bool Replace(string site, string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics) =>
        Write(site, path, bytes, static (draft, target) => File.Move(draft, target, overwrite: true), diagnostics);

    /// <summary>Writes a file that isn't there yet; one that stands there is never touched.</summary>
    public static bool Create(string site, string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics) =>
        Write(site, path, bytes, static (draft, target) => File.Move(draft, target), diagnostics);

    private static bool Write(string site, string path, ReadOnlySpan<byte> bytes, Action<string, string> rename, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var target = Path.Combine(site, path);
        var folder = Path.GetDirectoryName(target) ?? site;
        // Hidden, so that no pattern of sources finds what a crash leaves of it, and under a name that no other run takes.
        var draft = Path.Combine(folder, $".{Path.GetRandomFileName()}.new");
        // It takes a moment, and somebody who presses Ctrl-C in it would find the draft.
        using var interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, static context => context.Cancel = true);
        try
        {
            Directory.CreateDirectory(folder);
            WriteThrough(draft, bytes);
            rename(draft, target);
            return true;
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            diagnostics.Add(WriteFailure.Report(path, exception));
            Remove(draft);
            return false;
        }
    }

    private static void WriteThrough(string path, ReadOnlySpan<byte> bytes)
    {
        // What stands there in spite of its name, a link above all, is neither followed nor written over.
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.WriteThrough);
        RandomAccess.Write(handle, bytes, 0);
    }

    private static void Remove(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            // The write that failed has been reported; what is left of it is hidden.
        }
    }
}
