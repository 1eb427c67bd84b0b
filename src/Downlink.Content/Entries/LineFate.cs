namespace Downlink.Entries;

/// <summary>What became of a line of a source; every line has exactly one fate.</summary>
public enum LineFate
{
    Blank,
    Banner,
    Metadata,
    Post,
    Rejected,
}
