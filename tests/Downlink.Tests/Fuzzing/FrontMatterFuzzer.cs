using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Fuzzing;

/// <summary>Front matter as YAML, TOML and JSON, as far as the paths that it asks for.</summary>
internal sealed class FrontMatterFuzzer : Fuzzer
{
    private static readonly SiteConfig Config = new() { Title = "t" };

    public override string Name => "front-matter";

    public override ImmutableArray<string> Tokens =>
    [
        "---\n", "+++\n", "{\n", "}\n", "title: ", "title = ", "\"title\": ", "date: 2026-01-02T03:04:05+08:00\n", "date = 2026-01-02\n", "slug: ", "permalink: ", "aliases: [", "aliases:\n  - ", "tags: a, b\n",
        "categories:\n  - [a, b]\n", "series: ", "draft: true\n", "published: false\n", "lastmod: ", "updated: ", "language: ", "math: ", "toc: ", "excerpt: |\n  ", "/../", "//host/share/", "C:\\", "con", "nul.txt",
        "&a [*a]", "*a", "<<: *a", "!!binary ", "!!python/object ", "? ", "- ", "[[[[[[", "{{{{", "\"\"\"", "'''", "\\u0041", "\\uD800", "\\x", "[a.b]\n", "[[a]]\n", "a.b.c = 1\n", "1979-05-27T07:32:00Z", "0x", "1_000", "inf", "nan",
    ];

    public override void Try(string text)
    {
        ImmutableArray<SourceFile> sources =
            [new() { Path = "content/posts/2026-01-02-Name.md", Text = text }, new() { Path = "content/pages/about.md", Text = text }];
        var diagnostics = new DiagnosticBag();
        var curated = new Curator(Config, PostOverrides.None, PostLedger.Empty).Curate(sources, diagnostics);
        var plan = SitePlanner.Plan(curated, Config, SiteFiles.None, AssetSet.Empty, diagnostics);
        foreach (var path in plan.Pages.Select(static page => page.Permalink.OutputPath).Where(static path => OutputPath.Refuse(path) is null))
            Require(Path.GetFullPath(Path.Combine("/site/out", path)) == "/site/out/" + path, "a path stays in the output");
    }
}
