using System.Globalization;

namespace Downlink.Tests;

/// <summary>A test that mounts a volume or becomes another user, which takes an administrator's rights on Linux.</summary>
public class RootFactAttribute : FactAttribute
{
    private const int SysAdmin = 21;

    public RootFactAttribute()
    {
        if (!MayAdminister())
            Skip = "needs CAP_SYS_ADMIN on Linux, to mount a small volume or to become another user";
    }

    private static bool MayAdminister()
    {
        const string Label = "CapEff:";
        var rights = OperatingSystem.IsLinux()
            ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal))
            : null;
        return rights is not null
            && (
                ulong.Parse(
                    rights.AsSpan(Label.Length),
                    NumberStyles.HexNumber | NumberStyles.AllowLeadingWhite,
                    CultureInfo.InvariantCulture
                ) >> SysAdmin
                & 1
            ) == 1;
    }
}
