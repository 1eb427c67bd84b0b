using Downlink.Tests.Cli;
using Downlink.Typesetting;

namespace Downlink.Tests.Sites;

/// <summary>A small site of <c>tests/sites</c>, built in a folder of its own.</summary>
internal sealed class SiteCase : IDisposable
{
    private const string Diagnostics = "expected.diagnostics.txt", Arguments = "arguments.txt";

    private readonly string _home;
    private readonly TemporaryFolder _copy = new();

    public SiteCase(string name)
    {
        _home = Path.Combine(Repository.Folder("tests/sites"), name);
        _copy.CopyFrom(_home, "", Diagnostics, Arguments, "expected");
        if (!Directory.Exists(Path.Combine(_home, "templates")))
            _copy.CopyFrom(Path.Combine(Repository.Folder("tests/sites"), "_theme"), "templates");
    }

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateDirectories(Repository.Folder("tests/sites"))
            .Select(static folder => Path.GetFileName(folder) ?? "")
            .Where(static name => name[0] != '_' && (HasNode || !name.StartsWith("node-", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    private bool MustFail => !Directory.Exists(Path.Combine(_home, "expected"));

    /// <summary>Whether cases that need Node are run: where it has to be there they are, come what may.</summary>
    private static bool HasNode =>
        NodeParts.Find().Missing is null || Environment.GetEnvironmentVariable("DOWNLINK_REQUIRE_BROWSER") == "1";

    private string Output => Directory.Exists(Path.Combine(_home, "public")) ? "public" : "_site";

    public async Task CheckAsync()
    {
        var before = _copy.Files(Output);
        var run = await CommandRun.RunAsync(["build", "--site", _copy.FullPath, .. MoreArguments()]);
        var after = _copy.Files(Output);

        if (IsAccepting)
            Accept(run, after);
        Assert.Equal(Expected(Diagnostics), Said(run));
        if (MustFail)
            Assert.Equal(before, after);
        else
            AssertSame(ExpectedFiles(), after);
    }

    public void Dispose() => _copy.Dispose();

    private static bool IsAccepting => Environment.GetEnvironmentVariable("DOWNLINK_ACCEPT") == "1";

    private string[] MoreArguments() => Expected(Arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string Expected(string file) => File.Exists(Path.Combine(_home, file)) ? File.ReadAllText(Path.Combine(_home, file)) : "";

    /// <summary>What a build that isn't silent says; nothing where it is and succeeds.</summary>
    private string Said(CommandRun run) =>
        run is { ExitCode: 0, Errors: "" }
            ? ""
            : $"{run.Errors.Replace(_copy.FullPath, "SITE", StringComparison.Ordinal)}exit code {run.ExitCode}\n";

    private SortedDictionary<string, string> ExpectedFiles()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var root = Path.Combine(_home, "expected");
        foreach (
            var file in Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        )
        {
            files.Add(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return files;
    }

    private static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        actual.Remove("site.manifest.json");
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (path, text) in expected)
            Assert.True(text == actual[path], $"{path}:\n{actual[path]}");
    }

    private void Accept(CommandRun run, SortedDictionary<string, string> made)
    {
        var said = Said(run);
        if (said.Length == 0)
            File.Delete(Path.Combine(_home, Diagnostics));
        else
            File.WriteAllText(Path.Combine(_home, Diagnostics), said);

        var expected = Path.Combine(_home, "expected");
        if (Directory.Exists(expected))
            Directory.Delete(expected, recursive: true);
        if (run.ExitCode != 0)
            return;

        made.Remove("site.manifest.json");
        foreach (var (path, text) in made)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(expected, path)) ?? expected);
            File.WriteAllText(Path.Combine(expected, path), text);
        }
    }
}
