using System.Text.RegularExpressions;

namespace Scriban.Tests;

public sealed partial class RoomOrderTests
{
    private static readonly string[] Rooms = ["Text", "Syntax", "Parsing", "Runtime", "Tree", "Binding", "Functions"];

    private static string Source => Path.Combine(RepositoryRoot(), "src", "Scriban");

    [Fact]
    public void A_room_uses_only_the_rooms_before_it()
    {
        foreach (var file in Files().Where(file => Rooms.Contains(RoomOf(file))))
        {
            var later = Usings().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
                .Where(room => room != "Parsing" && Array.IndexOf(Rooms, room) > Array.IndexOf(Rooms, RoomOf(file)));
            Assert.True(!later.Any(), $"{file} uses {string.Join(", ", later)}");
        }
    }

    /// <summary>Text shares the namespace of Parsing, as its public types are known by that name.</summary>
    [Fact]
    public void Text_and_syntax_know_nothing_of_parsing()
    {
        var parsing = Files().Where(file => RoomOf(file) == "Parsing").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        foreach (var file in Files().Where(file => RoomOf(file) is "Text" or "Syntax"))
        {
            var named = Words().Matches(Code(file)).Select(word => word.Value).Where(parsing.Contains);
            Assert.True(!named.Any(), $"{file} names {string.Join(", ", named)}");
        }
    }

    [Fact]
    public void Every_file_lies_in_a_known_room_or_at_the_door() =>
        Assert.Empty(Files().Select(RoomOf).Except(Rooms).Except(["Template", "TemplateContext"]));

    private static string RoomOf(string file) =>
        Path.GetRelativePath(Source, file).Split('/', '\\')[0].Replace(".cs", "", StringComparison.Ordinal);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories);

    /// <summary>Without comments and strings.</summary>
    private static string Code(string file) => Texts().Replace(File.ReadAllText(file), "");

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Downlink.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the root of the repository was not found");
    }

    [GeneratedRegex(@"(?m)^using Scriban\.(\w+);")]
    private static partial Regex Usings();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Words();

    [GeneratedRegex("""//.*|"(\\.|[^"\\])*"|'\\?.'""")]
    private static partial Regex Texts();
}
