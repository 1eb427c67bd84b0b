namespace Downlink.Tests.Curation;

/// <summary>A short post and those of the four categories that a reader would file it under.</summary>
internal sealed record LabelledPost(IReadOnlyList<string> Categories, string Text)
{
    public static IReadOnlyList<LabelledPost> ReadAll() =>
    [
        .. File.ReadAllLines(Repository.Folder("tests/Downlink.Tests/Curation/labelled-posts.txt"))
            .Skip(1)
            .Chunk(2)
            .Select(static pair => new LabelledPost(pair[0][3..] is "none" ? [] : pair[0][3..].Split(", "), pair[1])),
    ];
}
