namespace Downlink.Pages;

/// <summary>One transmission: its number from 1 in capture order, the file it was captured in, and how many posts it brought.</summary>
public sealed record Dump(int Number, string File, int PostCount)
{
    /// <summary>How many copies of posts it held: some hold one twice.</summary>
    public int CopyCount { get; init; } = PostCount;

    /// <summary>The file's name without folder and extension.</summary>
    public string Name
    {
        get
        {
            var name = File[(File.LastIndexOf('/') + 1)..];
            var dot = name.LastIndexOf('.');
            return dot > 0 ? name[..dot] : name;
        }
    }
}
