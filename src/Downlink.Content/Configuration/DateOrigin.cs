namespace Downlink.Configuration;

/// <summary>Where a hand-written file without a date gets one: nowhere, or from the history that git keeps of it.</summary>
public enum DateOrigin
{
    Stated,
    Git,
}
