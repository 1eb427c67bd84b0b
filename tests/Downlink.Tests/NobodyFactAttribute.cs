using System.Runtime.InteropServices;

namespace Downlink.Tests;

/// <summary>A test that runs the tool as a user who owns nothing, which also takes a .NET that such a user can reach.</summary>
public sealed class NobodyFactAttribute : RootFactAttribute
{
    public NobodyFactAttribute()
    {
        if (!OperatingSystem.IsWindows() && !IsReachable(RuntimeEnvironment.GetRuntimeDirectory()))
            Skip ??= "needs a .NET that other users can reach";
    }

    private static bool IsReachable(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (!OperatingSystem.IsWindows() && !at.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }

        return true;
    }
}
