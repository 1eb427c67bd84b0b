namespace Downlink.Output;

/// <summary>What writing the site came to, in files; the manifest isn't counted.</summary>
public sealed record OutputReport(int Written, int Unchanged, int Removed, long Bytes)
{
    public int Files => Written + Unchanged;

    /// <summary>Where all stays as an earlier build left it.</summary>
    public static OutputReport Same(KeptOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new OutputReport(0, output.Files.Count, 0, output.Files.Sum(static file => file.Size));
    }
}
