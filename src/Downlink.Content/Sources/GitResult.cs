namespace Downlink.Sources;

/// <summary>How a run of git ended: its exit code, what it wrote, and what it said beside.</summary>
public sealed record GitResult(int ExitCode, string Output, string Errors)
{
    /// <summary>There is no git, or it didn't answer in time.</summary>
    public static GitResult None { get; } = new(-1, "", "");

    public bool IsDone => ExitCode == 0;

    /// <summary>The first line of what it wrote.</summary>
    public string Line => Output.Split('\n')[0].TrimEnd('\r');
}
