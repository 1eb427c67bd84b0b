using FsCheck;

namespace Downlink.Tests;

/// <summary>Random tests that draw the same values on every run.</summary>
internal static class Repeatable
{
    public static Config Runs { get; } = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260111UL, 11UL);
}
