using System.Collections.Immutable;
using System.Text.Json;
using Downlink.Advising;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Tests.Cli;
using Downlink.Typesetting;

namespace Downlink.Tests.Advising;

public sealed class SiteDoctorTests : IDisposable
{
    private const string Workflow = ".github/workflows/pages.yml", Remote = "https://github.com/you/blog.git";

    private readonly TemporaryFolder _folder = new();

    public SiteDoctorTests()
    {
        Settings("time_zone: Asia/Shanghai");
        Write(Workflow, "jobs: {a: {steps: [{uses: actions/deploy-pages@v5}]}}\n");
        Write(".gitignore", "_site/\n");
        Git("init", "-q", "-b", "main");
        Git("remote", "add", "origin", Remote);
    }

    [Fact]
    public void Where_all_is_well_nothing_is_to_be_mended() => AssertOnly(null);

    [Theory]
    [InlineData("https://you.github.io/other", "DL0848")]
    [InlineData("https://you.github.io", "DL0848")]
    [InlineData("https://you.github.io/blog", null)]
    [InlineData("https://own.example", null)]
    public void An_address_that_is_not_the_repositorys_is_told_with_the_right_one(string address, string? code)
    {
        Settings($"base_url: {address}");

        AssertOnly(code);
        Assert.All(Problems(), static problem => Assert.Equal(("site.config.yml", 4), (problem.Span.File, problem.Span.Line)));
        Assert.All(
            Problems(),
            static problem => Assert.Contains("`base_url: https://you.github.io/blog`", problem.Help, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_domain_of_the_sites_own_has_to_be_its_address()
    {
        Write("content/static/CNAME", "own.example\n");
        Settings("base_url: https://you.github.io/blog");

        AssertOnly("DL0848");
    }

    [Fact]
    public void A_workflow_and_a_branch_are_one_too_many()
    {
        Git("add", "-A");
        Git("-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "-qm", "All");
        Git("branch", "gh-pages");

        Assert.Equal(["DL0846", "DL0850"], Codes());
    }

    [Fact]
    public void A_site_that_nothing_publishes_needs_a_way_and_an_address()
    {
        File.Delete(_folder[Workflow]);

        Assert.Equal(["DL0847", "DL0849"], Codes());
        Assert.Contains(
            Problems(),
            static problem => problem.Help?.Contains("https://you.github.io/blog", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public void Without_a_remote_nothing_can_be_pushed()
    {
        Git("remote", "remove", "origin");
        AssertOnly("DL0845");
    }

    [Fact]
    public void A_folder_in_no_repository_is_told()
    {
        Directory.Delete(_folder[".git"], recursive: true);
        AssertOnly("DL0844");
    }

    [Fact]
    public void A_remote_is_never_shown()
    {
        Git("remote", "set-url", "origin", "https://you:secret@elsewhere.example/blog.git");
        Assert.DoesNotContain(Examine(), static finding => finding.ToString().Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void An_output_without_nojekyll_and_one_that_git_sees_are_told()
    {
        Write("_site/index.html", "x");
        AssertOnly("DL0850");

        File.Delete(_folder[".gitignore"]);
        Write("_site/.nojekyll", "");
        AssertOnly("DL0851");
    }

    [Fact]
    public void Names_that_some_system_takes_for_the_same_are_told()
    {
        Write("content/posts/Post.md", "---\ntitle: A\n---\nText.\n");
        Write("content/posts/post.md", "---\ntitle: B\n---\nText.\n");

        AssertOnly("DL0852");
    }

    [Theory]
    [InlineData("2024-01-02T20:30:00Z", "DL0853")]
    [InlineData("2024/1/2 00:30:00 +09:00", "DL0853")]
    [InlineData("2024-01-02T20:30:00+08:00", null)]
    [InlineData("2024-01-02 23:30:00", null)]
    [InlineData("2024-01-02", null)]
    public void A_day_that_the_zone_shifts_is_told_where_it_stands(string date, string? code)
    {
        Write("content/posts/a.md", $"---\ntitle: A\ndate: {date}\n---\nText.\n");

        AssertOnly(code);
        Assert.All(Problems(), static problem => Assert.Equal(("content/posts/a.md", 3), (problem.Span.File, problem.Span.Line)));
    }

    [Theory]
    [InlineData("10.0.100", null)]
    [InlineData("10.0.300", "DL0840")]
    [InlineData("11.0.100-rc.1", "DL0840")]
    public void An_sdk_older_than_asked_for_is_an_error(string wanted, string? code)
    {
        Directory.CreateDirectory(_folder["sdks/10.0.203"]);
        Directory.CreateDirectory(_folder["sdks/9.0.300"]);
        Write("global.json", $$"""{ "sdk": { "version": "{{wanted}}" } }""");

        AssertOnly(code);
    }

    [Fact]
    public void Formulas_need_node_with_its_parts()
    {
        Write("site.config.yml", "title: Small\ntime_zone: Asia/Shanghai\n");

        Assert.Equal(["DL0841"], Codes(new NodeParts(null, _folder["node"])));
        Assert.Equal(["DL0841"], Codes(new NodeParts("/usr/bin/node", _folder["node"])));
    }

    [Fact]
    public async Task The_command_prints_a_fix_for_each_and_json_for_programs()
    {
        Write("global.json", """{ "sdk": { "version": "99.0.100" } }""");

        var run = await CommandRun.RunAsync("doctor", "--site", _folder.FullPath);
        var json = await CommandRun.RunAsync("doctor", "--site", _folder.FullPath, "--json");

        Assert.Equal((1, 1), (run.ExitCode, json.ExitCode));
        Assert.Matches(@"error +\.NET +the \.NET SDK 99\.0\.100 is asked for.*DL0840\)\n +fix: install", run.Output);
        using var read = JsonDocument.Parse(json.Output);
        Assert.Equal(1, read.RootElement.GetProperty("errors").GetInt32());
        Assert.Contains(
            read.RootElement.GetProperty("findings").EnumerateArray(),
            static finding => finding.GetProperty("code").GetString() == "DL0840"
        );
    }

    public void Dispose() => _folder.Dispose();

    private void AssertOnly(string? code) => Assert.Equal(code is null ? [] : [code], Codes());

    private IEnumerable<string> Codes(NodeParts? node = null) => Problems(node).Select(static problem => problem.Code);

    private IEnumerable<Diagnostic> Problems(NodeParts? node = null) =>
        Examine(node).Select(static finding => finding.Problem).OfType<Diagnostic>();

    private ImmutableArray<Finding> Examine(NodeParts? node = null)
    {
        var site = Assert.IsType<SiteFolder>(SiteFolder.Read(_folder.FullPath, new DiagnosticBag()));
        return SiteDoctor.Examine(site, new Surroundings(node ?? new NodeParts(null, ""), _folder["sdks"]));
    }

    private void Git(params string[] arguments) => Assert.Equal(0, Command.Run("git", ["-C", _folder.FullPath, .. arguments]).ExitCode);

    private void Settings(string more) => Write("site.config.yml", $"title: Small\nmath: off\nhighlight: false\n{more}\n");

    private void Write(string path, string text) => _folder.Write(path, text);
}
