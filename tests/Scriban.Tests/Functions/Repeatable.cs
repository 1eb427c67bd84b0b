using FsCheck;

namespace Scriban.Tests.Functions;

/// <summary>The way properties are tried here: the same two hundred values on every run, and a failure fails the test.</summary>
internal static class Repeatable
{
    public static Config Runs { get; } = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20240305, 1);
}
