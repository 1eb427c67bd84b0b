using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Downlink.Trials.Fuzzing;

/// <summary>Which text is being tried: a file that is still there when the process was taken down by it.</summary>
internal sealed class FuzzNote : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _handle;

    public FuzzNote(string path)
    {
        _path = path;
        if (File.Exists(path))
            Console.WriteLine($"the last run ended with {File.ReadAllText(path).Trim()}");
        _handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
    }

    public string Last { get; private set; } = "";

    public void Write(string fuzzer, int seed, int number)
    {
        Last = string.Create(CultureInfo.InvariantCulture, $"{fuzzer}: seed {seed}, text {number}");
        RandomAccess.Write(_handle, Encoding.ASCII.GetBytes(Last.PadRight(60)), 0);
    }

    public void Dispose()
    {
        _handle.Dispose();
        File.Delete(_path);
    }
}
