namespace Downlink.Tests.Curation;

/// <summary>A post of the evaluation set: its title, and its text as a front page flattens it.</summary>
internal sealed record WrittenPost(string Title, string Text)
{
    public static IReadOnlyList<WrittenPost> All { get; } = Read();

    private static List<WrittenPost> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(SeedSite.Root, "tests/Downlink.Tests/Curation/posts.txt"));
        return [.. lines.Chunk(2).Select(static pair => new WrittenPost(pair[0][2..], pair[1]))];
    }
}
