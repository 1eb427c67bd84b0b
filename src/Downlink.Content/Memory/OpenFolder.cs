using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Downlink.Memory;

/// <summary>
/// A folder that is held open: of a path that begins in it, the system doesn't go the way to the folder as well, which many look-ups add up
/// to a third of.
/// </summary>
public sealed class OpenFolder : IDisposable
{
    private const int ForReading = 0, NotForOthers = 0x80000;

    private readonly SafeFileHandle? _folder;

    /// <summary>Where it can't be opened, nothing is known of what is in it.</summary>
    public OpenFolder(string path)
    {
        if (OperatingSystem.IsLinux() && Open(Encoding.UTF8.GetBytes(path + "\0"), ForReading | NotForOthers) is >= 0 and var number)
            _folder = new SafeFileHandle(number, ownsHandle: true);
    }

    /// <summary>The stamp of a file in it; null where that can't be told.</summary>
    public FileStamp? StampOf(string path)
    {
        if (_folder is null)
            return null;

        var stamp = FileStamp.In((int)_folder.DangerousGetHandle(), path);
        GC.KeepAlive(_folder);
        return stamp;
    }

    public void Dispose() => _folder?.Dispose();

    /// <summary>open(2).</summary>
    [DllImport("libc", EntryPoint = "open", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags);
}
