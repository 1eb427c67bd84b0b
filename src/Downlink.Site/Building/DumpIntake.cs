using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>Takes captured files among the dumps of a site: each whole or not at all, under the next number.</summary>
public sealed class DumpIntake(SiteFolder site, DiagnosticBag diagnostics)
{
    private const string Folder = "seeds";

    private readonly SiteWalker _walker = new(site.FullPath, diagnostics);
    private readonly SourceReader _reader = new(site.FullPath, site.Config);

    /// <summary>The bytes of a file that can be taken; null, with the reason reported, for one that can't.</summary>
    public ReadOnlyMemory<byte>? Read(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Bytes(file) is not { } bytes)
            return null;
        if (_walker.Files(Folder).FirstOrDefault(path => Holds(path, bytes)) is not { } same)
            return bytes;

        diagnostics.Add(IntakeDiagnostics.AlreadyThere(file, same));
        return null;
    }

    /// <summary>
    /// Writes bytes that were read from a file among the dumps: their path in the site; null, with the reason reported, where that can't be
    /// done.
    /// </summary>
    public string? Keep(string file, ReadOnlyMemory<byte> bytes)
    {
        var names = _walker.Files(Folder).Select(static path => path[(Folder.Length + 1)..]);
        if (DumpName.Next(names, bytes.Span, Path.GetExtension(file).ToLowerInvariant()) is not { } name)
        {
            diagnostics.Add(IntakeDiagnostics.NumbersUsedUp(file, Folder));
            return null;
        }

        var path = $"{Folder}/{name}";
        if (!AuthoredFile.Create(site.FullPath, path, bytes.Span, diagnostics))
            return null;
        if (!_reader.Covers(path))
            diagnostics.Add(IntakeDiagnostics.NotCovered(path));
        return path;
    }

    private byte[]? Bytes(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read);
            if (ReadUpTo(stream, site.Config.Dump.MaxSize) is { } bytes)
                return bytes;
            diagnostics.Add(IntakeDiagnostics.TooLarge(file, site.Config.Dump.MaxSize));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Add(IntakeDiagnostics.NoFile(file));
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            diagnostics.Add(
                Directory.Exists(file)
                    ? IntakeDiagnostics.IsFolder(file)
                    : IntakeDiagnostics.Unreadable(file, WriteFailure.Reason(exception))
            );
        }

        return null;
    }

    /// <summary>What a stream holds, a pipe's too, whose length nobody knows; null where that is more than the limit.</summary>
    private static byte[]? ReadUpTo(FileStream stream, long limit)
    {
        if (stream.CanSeek && stream.Length > limit)
            return null;

        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            read.Write(buffer, 0, count);
            if (read.Length > limit)
                return null;
        }

        return read.ToArray();
    }

    private bool Holds(string path, byte[] bytes)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(site.FullPath, path));
            return stream.Length == bytes.Length && ReadUpTo(stream, bytes.Length) is { } there && there.AsSpan().SequenceEqual(bytes);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            // Reading the sources reports it; bytes that nobody can read are nobody's copy.
            return false;
        }
    }
}
