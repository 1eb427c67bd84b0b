using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Scriban.Tests.Cases;

/// <summary>The time zone in which the cases were recorded: dates with an offset become local time, so it must be the same here.</summary>
internal static class RecordedZone
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The zone has to stand before any test reads it.")]
    internal static void Enter()
    {
        Environment.SetEnvironmentVariable("TZ", "UTC");
        TimeZoneInfo.ClearCachedData();
    }
}
