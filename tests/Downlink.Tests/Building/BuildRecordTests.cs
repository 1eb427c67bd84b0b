using System.Text.Json;
using Downlink.Tests.Cli;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Building;

public sealed class BuildRecordTests : IDisposable
{
    private readonly SmallSite _site = new();

    [Fact]
    public async Task Keeps_inputs_and_options_of_the_last_build()
    {
        await _site.BuildAsync();
        var first = Read();
        await _site.BuildAsync();
        Assert.Equal(first, Read());

        await _site.BuildAsync("--drafts");
        Assert.Equal((first.Inputs, true), Read());

        _site.Folder.Write("content/pages/about.md", "---\ntitle: About\n---\nx\n");
        await _site.BuildAsync();
        Assert.NotEqual(first.Inputs, Read().Inputs);
    }

    [Fact]
    public async Task Clean_takes_the_record_and_the_site_away_and_nothing_else()
    {
        var before = _site.Folder.Files();
        await _site.BuildAsync();

        var run = await CommandRun.RunAsync("clean", "--site", _site.Folder.FullPath);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, _site.Folder.Files());
        Assert.False(Directory.Exists(_site.Folder[".downlink"]));
    }

    [Fact]
    public async Task What_a_build_that_died_left_of_a_record_goes_with_the_next_one()
    {
        _site.Folder.Write(".downlink/build.json.4711.new", "half of it");

        await _site.BuildAsync();

        Assert.True(File.Exists(_site.Folder[".downlink/build.json"]));
        Assert.DoesNotContain("build.json.4711.new", _site.Folder.Files(".downlink").Keys);
    }

    public void Dispose() => _site.Dispose();

    private (string? Inputs, bool Drafts) Read()
    {
        using var record = JsonDocument.Parse(File.ReadAllText(_site.Folder[".downlink/build.json"]));
        return (record.RootElement.GetProperty("inputs").GetString(), record.RootElement.GetProperty("drafts").GetBoolean());
    }
}
