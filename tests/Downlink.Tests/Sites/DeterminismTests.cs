using System.Diagnostics;

namespace Downlink.Tests.Sites;

/// <summary>The site of this repository, built by a process of its own under different circumstances: always the same bytes.</summary>
public sealed class DeterminismTests(DeterminismTests.Reference reference) : IClassFixture<DeterminismTests.Reference>
{
    [Theory]
    [InlineData("TZ=Pacific/Kiritimati")]
    [InlineData("TZ=America/Los_Angeles")]
    [InlineData("LC_ALL=C")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")]
    [InlineData("DOTNET_PROCESSOR_COUNT=1")]
    public void The_environment_changes_nothing(params string[] environment) => AssertSame(environment, []);

    [IcuTheory]
    [InlineData("LC_ALL=tr_TR.UTF-8")]
    [InlineData("LC_ALL=zh_CN.GB18030")]
    public void A_culture_changes_nothing(string culture) => AssertSame([culture, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0"], []);

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public void The_number_of_threads_changes_nothing(string threads) => AssertSame([], ["--threads", threads]);

    [Fact]
    public void The_place_of_the_site_changes_nothing()
    {
        using var elsewhere = new TemporaryFolder();
        RealSite.CopyTo(elsewhere, "地方 with spaces");

        Assert.Equal(0, Run([], ["--site", elsewhere["地方 with spaces"]], elsewhere["out"]).ExitCode);

        Assert.Equal(reference.Site, elsewhere.Files("out"));
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        var before = Times(reference.Folder["out"]);

        var run = Run([], ["--site", RealSite.FullPath], reference.Folder["out"]);

        Assert.Contains("Written     0 of ", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Times(reference.Folder["out"]));
    }

    private void AssertSame(string[] environment, string[] arguments)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, Run(environment, ["--site", RealSite.FullPath, .. arguments], folder["out"]).ExitCode);

        Assert.Equal(reference.Site, folder.Files("out"));
    }

    private static Command Run(string[] environment, string[] arguments, string output)
    {
        var start = new ProcessStartInfo("dotnet", [Tool.Path, "build", "--output", output, .. arguments]);
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        start.Environment.Remove("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
        foreach (var variable in environment.Select(static variable => variable.Split('=', 2)))
            start.Environment[variable[0]] = variable[1];
        return Command.Run(start);
    }

    private static Dictionary<string, DateTime> Times(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(static file => file, File.GetLastWriteTimeUtc);

    public sealed class Reference : IDisposable
    {
        public Reference()
        {
            var run = Run([], ["--site", RealSite.FullPath], Folder["out"]);
            Assert.True(run.ExitCode == 0, run.Errors);
            Site = Folder.Files("out");
        }

        public TemporaryFolder Folder { get; } = new();

        public SortedDictionary<string, string> Site { get; }

        public void Dispose() => Folder.Dispose();
    }
}
