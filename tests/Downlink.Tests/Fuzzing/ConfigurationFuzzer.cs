using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Fuzzing;

/// <summary><c>site.config.yml</c>, overrides and ledger; settings that are taken are used.</summary>
internal sealed class ConfigurationFuzzer : Fuzzer
{
    public override string Name => "configuration";

    public override ImmutableArray<string> Tokens =>
    [
        "title: ", "base_url: ", "https://x.example/repo", "page_size: ", "permalinks: { post: /:year/:slug/ }\n", "categories:\n  - slug: a\n    terms: { b: 2 }\n", "  - ", "sources: [", "seeds/**/*.{txt,xml}", "../**", "dump:\n  max_size: 1 MB\n",
        "default_category: ", "menu: [{title: x, url: /}]\n", "theme: { a: 1 }\n", "time_zone: ", "language: zh-CN\n", "output: ", "&a ", "*a", "? ", "!!str ", "|\n  ", ">-\n  ", "{", "}", "[", "]", ": ", "\n", "\n  ", "\n    ", "\"", "\t", "#",
        "feed: { limit: 0 }\n", "math: off\n", "budgets: { page: 1 kB }\n", "hide: true\n", "merge: [", "split: [", "title: |\n",
    ];

    public override void Try(string text)
    {
        var diagnostics = new DiagnosticBag();
        var config = SiteConfigReader.Read("site.config.yml", text, diagnostics);
        Require(config is null == diagnostics.HasErrors, "settings are refused with an error, and only so");
        var overrides = PostOverridesReader.Read("content/overrides.yml", text, new DiagnosticBag());
        var ledger = PostLedgerReader.Read("content/ledger.yml", text, new DiagnosticBag());
        ImmutableArray<SourceFile> dumps = [new() { Path = "seeds/1.txt", Text = "INCOMING\n\nThe first post of a dump...\nThe second one, about b...\n" }];
        var curated = new Curator(config ?? new SiteConfig { Title = "t" }, overrides, ledger).Curate(dumps, new DiagnosticBag());
        if (config is not null)
            SitePlanner.Plan(curated, config, SiteFiles.None, AssetSet.Empty, new DiagnosticBag());
    }
}
