using System.Collections.Immutable;
using System.Text;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Sources;
using Downlink.Tests.Pages;

namespace Downlink.Tests.Rendering;

/// <summary>The least theme there can be, with some of its files replaced: each page is its heading within the frame.</summary>
internal sealed class Theme(params (string Path, string Text)[] replaced)
{
    private static readonly string[] Layouts = ["home", "post", "page", "categories", "category", "archive", "signals", "search", "404"];

    public const string Words = """
        read_more: 继续阅读
        page_number: 第 {0} 页
        posts_count: { one: "{0} post", other: "{0} posts" }
        title: { home: 首页, categories: 分类, tags: 标签, series: 系列, archive: 归档, signals: 信号, search: 搜索, not_found: 没有这一页 }
        body: { lost_code: a, lost_formula: b, lost_image: c, lost_other: d, formula: e, paper: f, back_to_text: g, task_done: h, task_open: i, note: j, tip: k, important: l, warning: m, caution: n, table: o }
        date:
          long: "{year}年{month}月{day}日"
          months: [January, February, March, April, May, June, July, August, September, October, November, December]
        """;

    public DiagnosticBag Diagnostics { get; } = new();

    public PageRenderer Renderer(SitePlan plan) => new(plan, Files(), static _ => new byte[] { 1 }, NoNode.Typesetter, Diagnostics);

    /// <summary>The first page of a type as text.</summary>
    public string? Render<TPage>(SitePlan plan) where TPage : Page => Render(plan, plan.Pages.OfType<TPage>().First());

    public string? Render(SitePlan plan, Page page) =>
        Renderer(plan).Render(page) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : null;

    /// <summary>What a text gives as the layout of the front page of a site with these posts.</summary>
    public static string? Home(string layout, params Downlink.Posts.Post[] posts) =>
        new Theme(("layouts/home.sbn-html", layout)).Render<HomePage>(Made.Plan(Made.Curated(posts)));

    /// <summary>The one error that a text makes as the layout of the front page.</summary>
    public static Diagnostic ErrorOf(string layout, params (string Path, string Text)[] others)
    {
        var theme = new Theme([("layouts/home.sbn-html", layout), .. others]);
        Assert.Null(theme.Render<HomePage>(Made.Plan(Made.Curated(Made.Post("a")))));
        return Assert.Single(theme.Diagnostics.ToSorted());
    }

    private ImmutableArray<SourceFile> Files()
    {
        var files = Layouts.ToDictionary(static name => $"layouts/{name}.sbn-html", static _ => "<h1>{{ page.title }}</h1>");
        files["layouts/base.sbn-html"] = "{{ content }}";
        files["i18n/zh-CN.yml"] = Words;
        foreach (var (path, text) in replaced) files[path] = text;
        return [.. files.Select(static file => new SourceFile { Path = "templates/" + file.Key, Text = file.Value })];
    }
}
