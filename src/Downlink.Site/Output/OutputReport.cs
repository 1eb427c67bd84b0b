namespace Downlink.Output;

/// <summary>What writing the site came to, in files; the manifest isn't counted.</summary>
public sealed record OutputReport(int Written, int Unchanged, int Removed, long Bytes)
{
    public int Files => Written + Unchanged;
}
