namespace Downlink.Diagnostics;

/// <summary>How much a diagnostic matters: a warning lets the rest go on, an error fails the command.</summary>
public enum Severity
{
    Warning,
    Error,
}
