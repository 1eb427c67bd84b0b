using Downlink.Tests.Cli;

namespace Downlink.Tests.Sites;

/// <summary>A site with settings and the little theme, in a folder of its own, to be filled by a test.</summary>
internal sealed class SmallSite : IDisposable
{
    private const string Nobody = "65534";

    private readonly TemporaryFolder _tool = new();

    public SmallSite()
    {
        Folder.Write("site.config.yml", "title: Small\nlanguage: en\nbase_url: https://small.example\n");
        Folder.CopyFrom(Path.Combine(Repository.Folder("tests/sites"), "_theme"), "templates");
    }

    public TemporaryFolder Folder { get; } = new();

    public Task<CommandRun> BuildAsync(params string[] arguments) =>
        CommandRun.RunAsync(["build", "--site", Folder.FullPath, .. arguments]);

    /// <summary>Makes the whole folder, with a copy of the tool beside it, that of a user who may do nothing elsewhere.</summary>
    public void GiveToNobody()
    {
        _tool.CopyFrom(Path.GetDirectoryName(Tool.Path) ?? "", "");
        foreach (var folder in (string[])[Folder.FullPath, _tool.FullPath])
            Assert.Equal(0, Command.Run("chown", "-R", Nobody, folder).ExitCode);
    }

    public Command BuildAsNobody() => Command.Run(
        "setpriv", $"--reuid={Nobody}", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all",
        "env", $"HOME={Folder.FullPath}", "dotnet", _tool["downlink.dll"], "build", "--site", Folder.FullPath);

    public void Dispose()
    {
        Folder.Dispose();
        _tool.Dispose();
    }
}
