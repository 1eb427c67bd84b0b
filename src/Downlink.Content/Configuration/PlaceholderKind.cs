namespace Downlink.Configuration;

/// <summary>What a placeholder stands for.</summary>
public enum PlaceholderKind
{
    Code,
    Formula,
    Image,
    Other,
}
