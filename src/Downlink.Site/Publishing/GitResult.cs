namespace Downlink.Publishing;

/// <summary>How a run of git ended: its exit code, what it wrote, and what it said beside.</summary>
internal sealed record GitResult(int ExitCode, string Output, string Errors)
{
    public bool IsDone => ExitCode == 0;

    public string Line => Output.TrimEnd('\n', '\r');
}
