using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Tests.Sites;
using Downlink.Typesetting;

namespace Downlink.Tests.Building;

public sealed class TypesettingBuildTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [NodeFact]
    public void The_first_build_starts_Node_once_and_the_second_not_at_all()
    {
        for (var number = 0; number < 60; number++)
            Write(number.ToString("D3", CultureInfo.InvariantCulture), $"$x_{{{number}}}$\n\n```python\nx = {number}\n```\n");

        var (first, files) = Build();
        var (second, filesAgain) = Build();

        Assert.Equal((1, 0), (first, second));
        Assert.Equal(files, filesAgain);
        Assert.Contains("<span class=\"hljs-number\">59</span>", files["posts/059/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_formulas_and_code_never_asks()
    {
        Write("plain", "价格 $5 和 $6\n\n```text\nx\n```\n\n    x\n");
        _site.Folder.Write("seeds/000.txt", "INCOMING TRANSMISSION\n\nLATEST UPDATES\n[公式]与[代码] $x$\n");

        Assert.Equal(0, Build().Starts);
        Assert.False(File.Exists(_site.Folder[".downlink/answers"]));
    }

    [Fact]
    public void Without_Node_the_site_is_called_incomplete_and_strictly_refused()
    {
        Write("a", "$x$ $y$\n\n```python\nx\n```\n");

        var run = RunWithoutNode();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "Incomplete  2 formulas and 1 block of code are shown as their source: Node is missing",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Single(run.Errors.Split('\n'), static line => line.Contains("DL0444", StringComparison.Ordinal));
        Assert.Contains(
            "<span class=\"math\">$x$</span>",
            File.ReadAllText(_site.Folder["_site/posts/a/index.html"]),
            StringComparison.Ordinal
        );
        Assert.True(
            JsonDocument.Parse(File.ReadAllBytes(_site.Folder[".downlink/build.json"])).RootElement.GetProperty("incomplete").GetBoolean()
        );
        Assert.Equal(1, RunWithoutNode("--strict").ExitCode);
    }

    private void Write(string name, string body) => _site.Folder.Write($"content/posts/{name}.md", $"---\ntitle: {name}\n---\n{body}");

    private Command RunWithoutNode(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Tool.Path, "build", "--site", _site.Folder.FullPath, .. arguments]);
        start.Environment["PATH"] = _site.Folder.FullPath;
        return Command.Run(start);
    }

    private (int Starts, SortedDictionary<string, string> Files) Build()
    {
        var diagnostics = new DiagnosticBag();
        var folder = Assert.IsType<SiteFolder>(SiteFolder.Read(_site.Folder.FullPath, diagnostics));
        using var typesetter = Typesetter.Of(folder.FullPath);
        var options = new BuildOptions { Today = new DateOnly(2026, 1, 1) };
        var report = new SiteBuilder(folder, options, typesetter, TimeProvider.System)
            .Build(new OutputFolder(_site.Folder["_site"], "_site"), diagnostics, static _ => { }, CancellationToken.None);
        Assert.True(report is not null, string.Join('\n', diagnostics.ToSorted()));
        return (typesetter.Starts, _site.Folder.Files("_site"));
    }
}
