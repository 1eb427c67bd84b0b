using System.Text.RegularExpressions;

namespace Downlink.Tests;

public sealed partial class RoomOrderTests
{
    /// <summary>The rooms of Content, Site, Server and Cli, each of which uses only those before it.</summary>
    private static readonly List<string> Rooms =
    [
        "Text", "Diagnostics", "Memory", "Configuration", "Sources", "Entries", "Dedup", "Timeline", "Posts", "Related",
        "Pages", "Typesetting", "Rendering", "Searching", "Output", "Building", "Checking", "Authoring", "Publishing", "Advising",
        "Server", "Cli",
    ];

    private static readonly string Source = Repository.Folder("src");

    public static TheoryData<string> SourceFiles =>
    [
        .. Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Source, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(static path => path.StartsWith("Downlink.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(SourceFiles))]
    public void A_room_uses_only_the_rooms_before_it(string path) =>
        Assert.DoesNotContain(RoomsNamedIn(path), room => Rooms.IndexOf(room) > Rooms.IndexOf(RoomOf(path)));

    [Theory, MemberData(nameof(SourceFiles))]
    public void A_file_lies_in_a_room_that_is_known_and_says_so(string path)
    {
        Assert.Contains(RoomOf(path), Rooms);
        var name = NamespaceDeclaration().Match(TextOf(path));
        Assert.Equal(name.Success ? RoomOf(path) : "Cli", name.Success ? name.Groups[1].Value : RoomOf(path));
    }

    [Fact]
    public void The_language_knows_nothing_of_the_generator() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(Source, "Scriban"), "*.cs", SearchOption.AllDirectories),
        static path => File.ReadAllText(path).Contains("Downlink", StringComparison.Ordinal));

    /// <summary>The folder below the project; Server and Cli are a room each.</summary>
    private static string RoomOf(string path)
    {
        var parts = path.Split('/');
        var project = parts[0]["Downlink.".Length..];
        return project is "Server" or "Cli" ? project : parts[1];
    }

    private static IEnumerable<string> RoomsNamedIn(string path) =>
        RoomName().Matches(TextOf(path)).Select(static match => match.Groups[1].Value).Where(Rooms.Contains).Distinct();

    private static string TextOf(string path) => File.ReadAllText(Path.Combine(Source, path));

    [GeneratedRegex(@"\bDownlink\.([A-Z]\w*)")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"^namespace Downlink\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();
}
