using Downlink.Tests;

namespace Downlink.Trials.Reliability;

/// <summary>A small volume in memory, mounted on a folder; it takes an administrator's rights.</summary>
internal sealed class Volume : IDisposable
{
    private readonly string _folder;

    public Volume(string folder, string options)
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
        Must("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);
    }

    public void Remount(string options) => Must("mount", "-o", $"remount,{options}", _folder);

    public void Dispose() => Command.Run("umount", "-l", _folder);

    private static void Must(string program, params string[] arguments)
    {
        var run = Command.Run(program, arguments);
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {run.Errors}");
    }
}
