using System.Runtime.InteropServices;
using System.Text;

namespace Downlink.Memory;

/// <summary>
/// What the system says of a file without opening it: a file with the same stamp has the same bytes. The time of its last change, which
/// nobody can set, is the part that counts.
/// </summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When its bytes were last written, as whoever wrote them says: nanoseconds since 1970.</param>
/// <param name="Changed">When anything of it last changed, as the system says: nanoseconds since 1970.</param>
/// <param name="Number">The number of its inode.</param>
public readonly record struct FileStamp(long Size, long Modified, long Changed, long Number)
{
    /// <summary>Clocks of file systems tick this slowly at worst: 100 times a second, and one tick to be safe.</summary>
    private const long Tick = 20_000_000;

    /// <summary>The folder that a program is in, which a full path needs as little as any other.</summary>
    internal const int Here = -100;

    private const int WhatCounts = 0x7ff, TypeMask = 0xf000, RegularFile = 0x8000, Folder = 0x4000, WithoutFollowing = 0x100;

    private const int LongestOnStack = 512;

    /// <summary>
    /// Null for what is no file, and on systems that can't tell: there only the bytes themselves say whether they are the same.
    /// </summary>
    public static FileStamp? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return In(Here, path);
    }

    /// <summary>Whether a folder has this path, and no link to one.</summary>
    public static bool IsRealFolder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return OperatingSystem.IsLinux()
            ? Look(Here, path, WithoutFollowing) is { } found && (found.Mode & TypeMask) == Folder
            : new DirectoryInfo(path) is { Exists: true, LinkTarget: null };
    }

    /// <summary>
    /// Whether a change after a moment would show: a file that changed within the last tick before may change again and look the same.
    /// </summary>
    public bool IsSettledAt(DateTimeOffset moment) => Math.Max(Modified, Changed) < (moment - DateTimeOffset.UnixEpoch).Ticks * 100 - Tick;

    /// <summary>The same of a path that begins in a folder, which is open under this number.</summary>
    internal static FileStamp? In(int folder, string path) =>
        OperatingSystem.IsLinux() && Look(folder, path, flags: 0) is { } found && (found.Mode & TypeMask) == RegularFile
            ? new FileStamp(found.Size, found.Modified.Nanoseconds, found.Changed.Nanoseconds, found.Number)
            : null;

    private static Stat? Look(int folder, string path, int flags)
    {
        // A build asks for tens of thousands: none of them needs memory of its own.
        var most = Encoding.UTF8.GetMaxByteCount(path.Length) + 1;
        var name = most <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[most];
        name[Encoding.UTF8.GetBytes(path, name)] = 0;
        return Statx(folder, ref MemoryMarshal.GetReference(name), flags, WhatCounts, out var found) == 0 ? found : null;
    }

    /// <summary>statx(2), which is the same on every Linux.</summary>
    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Statx(int folder, ref byte path, int flags, uint mask, out Stat stat);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        private readonly long _seconds;
        private readonly uint _nanoseconds;
        private readonly int _reserved;

        public long Nanoseconds => (_seconds * 1_000_000_000) + _nanoseconds;
    }

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct Stat
    {
        [FieldOffset(28)]
        public readonly ushort Mode;

        [FieldOffset(32)]
        public readonly long Number;

        [FieldOffset(40)]
        public readonly long Size;

        [FieldOffset(96)]
        public readonly Time Changed;

        [FieldOffset(112)]
        public readonly Time Modified;
    }
}
