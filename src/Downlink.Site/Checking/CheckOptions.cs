using Downlink.Building;
using Downlink.Output;

namespace Downlink.Checking;

/// <summary>What is checked: the options that the site was built with, and whether links to other hosts are followed.</summary>
public sealed record CheckOptions
{
    public required BuildOptions Build { get; init; }

    /// <summary>The record of the build that is checked; null where there is none, and the options are the settings' own.</summary>
    public BuildRecord? Record { get; init; }

    public bool IsExternal { get; init; }

    /// <summary>For the site in a folder: as it was built, if the last build was of that folder or made the same files.</summary>
    public static CheckOptions Of(SiteFolder site, OutputFolder output, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(output);
        var record = BuildRecord.Read(site, today) is { } last && last.IsOf(output) ? last : null;
        return new CheckOptions { Build = record?.Options ?? new BuildOptions { Today = today }, Record = record };
    }
}
