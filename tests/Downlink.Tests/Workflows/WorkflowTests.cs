using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Tests.Workflows;

/// <summary>What the workflows have to keep: this repository's own and the one that a new site begins with.</summary>
public sealed class WorkflowTests
{
    private const string Own = ".github/workflows/pages.yml",
        Starter = "src/Downlink.Site/Authoring/Starter/any/_github/workflows/pages.yml";

    private static readonly string[] Actions =
    [
        "actions/checkout@v7",
        "actions/setup-dotnet@v6",
        "actions/setup-node@v6",
        "actions/configure-pages@v5",
        "actions/upload-pages-artifact@v5",
        "actions/deploy-pages@v5",
    ];

    [Theory, InlineData(Own), InlineData(Starter)]
    public void A_run_may_read_and_only_the_last_job_may_publish(string path)
    {
        var workflow = Read(path);

        Assert.Equal(["contents: read"], Texts(workflow, "permissions"));
        Assert.Equal(["contents: read", "pages: read"], Texts(workflow, "jobs", "build", "permissions"));
        Assert.Equal(["id-token: write", "pages: write"], Texts(workflow, "jobs", "deploy", "permissions"));
        Assert.Equal("build", Text(workflow, "jobs", "deploy", "needs"));
        Assert.Contains("github.event_name != 'pull_request'", Text(workflow, "jobs", "deploy", "if"), StringComparison.Ordinal);
        Assert.Contains("github.event.repository.default_branch", Text(workflow, "jobs", "deploy", "if"), StringComparison.Ordinal);
    }

    [Theory, InlineData(Own), InlineData(Starter)]
    public void Every_change_starts_it_and_nothing_of_a_stranger_runs_with_rights(string path)
    {
        var workflow = Read(path);

        Assert.Equal(
            ["pull_request", "push", "workflow_dispatch"],
            Map(workflow, "on").Entries.Select(static entry => entry.Key.Value).Order(StringComparer.Ordinal)
        );
        Assert.Equal("${{ github.event_name == 'pull_request' }}", Text(workflow, "concurrency", "cancel-in-progress"));
        Assert.All(
            Steps(workflow),
            static step => Assert.DoesNotContain("${{", (step["run"] as YamlScalar)?.Value ?? "", StringComparison.Ordinal)
        );
        Assert.All(
            Steps(workflow).Select(static step => step["uses"]).OfType<YamlScalar>(),
            static uses => Assert.Contains(uses.Value, Actions)
        );
        Assert.Equal("false", Text(Steps(workflow).First(), "with", "persist-credentials"));
    }

    [Theory]
    [InlineData(
        Own,
        "restore --locked-mode",
        "dotnet build --no-restore",
        "dotnet test --no-build",
        "configure-pages",
        "build --strict",
        " check",
        "upload-pages-artifact",
        "deploy-pages"
    )]
    [InlineData(Starter, "dotnet tool install downlink", "configure-pages", " build ", " check", "upload-pages-artifact", "deploy-pages")]
    public void Steps_come_in_their_order(string path, params string[] marks)
    {
        var steps = Steps(Read(path)).Select(static step => ((step["run"] ?? step["uses"]) as YamlScalar)?.Value ?? "").ToList();

        Assert.Equal("actions/checkout@v7", steps[0]);
        var places = marks.Select(mark => steps.FindIndex(step => step.Contains(mark, StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void What_is_restored_is_what_the_lock_files_name()
    {
        var steps = Steps(Read(Own)).ToList();

        Assert.Equal("global.json", Text(Using(steps, "actions/setup-dotnet@v6"), "with", "global-json-file"));
        Assert.Equal("**/packages.lock.json", Text(Using(steps, "actions/setup-dotnet@v6"), "with", "cache-dependency-path"));
        Assert.Equal("20", Text(Using(steps, "actions/setup-node@v6"), "with", "node-version"));
        var restore = steps
            .Select(static step => (step["run"] as YamlScalar)?.Value ?? "")
            .First(static run => run.Contains("npm ci", StringComparison.Ordinal));
        Assert.Contains("--ignore-scripts", restore, StringComparison.Ordinal);
        Assert.Contains("git status --porcelain", restore, StringComparison.Ordinal);
    }

    [Theory, InlineData(Own), InlineData(Starter)]
    public void The_site_is_handed_over_whole_and_knows_its_address(string path)
    {
        var steps = Steps(Read(path)).ToList();

        Assert.Equal("_site", Text(Using(steps, "actions/upload-pages-artifact@v5"), "with", "path"));
        Assert.Equal("true", Text(Using(steps, "actions/upload-pages-artifact@v5"), "with", "include-hidden-files"));
        var build = Assert.Single(steps, static step => step["env"] is not null);
        Assert.Equal("${{ steps.pages.outputs.base_url }}", Text(build, "env", "BASE_URL"));
        Assert.Contains("${BASE_URL:+--base-url \"$BASE_URL\"}", Text(build, "run"), StringComparison.Ordinal);
        Assert.Equal("pages", Text(Using(steps, "actions/configure-pages@v5"), "id"));
    }

    private static YamlMapping Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var read = YamlReader.ReadMapping(path, File.ReadAllText(Repository.Folder(path)), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return Assert.IsType<YamlMapping>(read);
    }

    private static IEnumerable<YamlMapping> Steps(YamlMapping workflow) =>
        ((string[])["build", "deploy"])
            .SelectMany(job => Assert.IsType<YamlSequence>(Map(workflow, "jobs", job)["steps"]).Items)
            .Cast<YamlMapping>();

    private static YamlMapping Using(IEnumerable<YamlMapping> steps, string action) =>
        Assert.Single(steps, step => step["uses"] is YamlScalar uses && uses.Value == action);

    private static YamlMapping Map(YamlMapping map, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            map = Assert.IsType<YamlMapping>(map[key]);
        return map;
    }

    private static string Text(YamlMapping map, params ReadOnlySpan<string> keys) =>
        Assert.IsType<YamlScalar>(Map(map, keys[..^1])[keys[^1]]).Value;

    private static IEnumerable<string> Texts(YamlMapping map, params ReadOnlySpan<string> keys) =>
        Map(map, keys)
            .Entries.Select(static entry => $"{entry.Key.Value}: {((YamlScalar)entry.Value).Value}")
            .Order(StringComparer.Ordinal);
}
