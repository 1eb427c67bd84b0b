using Downlink.Memory;

namespace Downlink.Sources;

/// <summary>What a file was when a run of the program read it, and what is to be known of it without its text.</summary>
/// <param name="Path">Its path relative to the site.</param>
/// <param name="Stamp">What the system said of it before it was read.</param>
/// <param name="Digest">Of its bytes.</param>
/// <param name="Encoding">The encoding that it was read in.</param>
/// <param name="AsksGit">Whether its front matter asks for the dates that git knows.</param>
internal sealed record ReadSource(string Path, FileStamp Stamp, Digest Digest, string Encoding, bool AsksGit)
{
    public static ReadSource Read(MemoryReader reader) =>
        new(
            reader.Text(),
            reader.Stamp() ?? throw new InvalidDataException("a file without a stamp"),
            reader.Digest(),
            reader.Text(),
            reader.Switch() is true
        );

    public void Write(MemoryWriter writer)
    {
        writer.Add(Path);
        writer.Add((FileStamp?)Stamp);
        writer.Add(Digest);
        writer.Add(Encoding);
        writer.Add((bool?)AsksGit);
    }
}
