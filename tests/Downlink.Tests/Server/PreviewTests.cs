using System.Net;
using System.Net.Http.Headers;
using Downlink.Tests.Building;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Server;

public sealed class PreviewTests
{
    private const string Post = "---\ntitle: A\n---\nOne.\n";

    [Fact]
    public async Task Every_page_is_what_a_build_writes()
    {
        await using var preview = await StartAsync(static site =>
        {
            var edits = new SiteEdits(site.Folder, 7);
            for (var edit = 0; edit < 40; edit++)
                edits.Next();
            edits.Mend();
            site.Folder.Write("site.config.yml", "title: Small\nlanguage: en\nbase_url: https://small.example/repo\npage_size: 2\n");
            site.Folder.Write("templates/layouts/search.sbn-html", "<h1>{{ page.title }}</h1>\n");
        });

        foreach (var (path, text) in preview.Build().Where(static file => file.Key is not "site.manifest.json"))
            Assert.Equal(text, await preview.GetAsync("/repo/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString))));
    }

    [Fact]
    public async Task A_saved_post_is_there()
    {
        await using var preview = await StartAsync();
        preview.Site.Folder.Write("content/posts/a.md", Post.Replace("One", "Two", StringComparison.Ordinal));

        var change = await preview.NextChangeAsync();

        Assert.Equal("content/posts/a.md", Assert.Single(change.Paths));
        Assert.Contains("Two.", await preview.GetAsync("/posts/a/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/posts/a/", HttpStatusCode.OK, "text/html; charset=utf-8")]
    [InlineData("/posts/a", HttpStatusCode.MovedPermanently, null)]
    [InlineData("/nothing", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("/feed.xml", HttpStatusCode.OK, "text/xml; charset=utf-8")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    [InlineData("/__downlink/live.js", HttpStatusCode.OK, "text/javascript; charset=utf-8")]
    [InlineData("/__downlink/../site.config.yml", HttpStatusCode.NotFound, "text/html; charset=utf-8")]
    public async Task Answers_over_http(string path, HttpStatusCode status, string? type)
    {
        await using var preview = await StartAsync();
        using var answer = await preview.SendAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("LOCALHOST:1", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    public async Task Answers_only_to_its_own_name(string host, HttpStatusCode status)
    {
        await using var preview = await StartAsync();
        using var answer = await preview.SendAsync("/", headers => headers.Host = host);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Tells_other_origins_nothing_and_takes_no_writes()
    {
        await using var preview = await StartAsync();
        using var foreign = await preview.SendAsync("/__downlink/events", static headers => headers.Add("Origin", "http://evil.example"));
        using var put = await preview.SendAsync("/", method: HttpMethod.Put);

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, put.StatusCode);
    }

    [Fact]
    public async Task A_page_that_somebody_has_is_not_sent_again()
    {
        await using var preview = await StartAsync();
        using var first = await preview.SendAsync("/posts/a/");
        using var head = await preview.SendAsync("/posts/a/", method: HttpMethod.Head);
        using var second = await preview.SendAsync(
            "/posts/a/",
            headers => headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("no tag"))
        );
        using var part = await preview.SendAsync("/feed.xml", static headers => headers.Range = new RangeHeaderValue(0, 4));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal((HttpStatusCode.PartialContent, "<?xml"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_last_good_site_stays_while_there_are_errors()
    {
        await using var preview = await StartAsync();
        preview.Site.Folder.Write("site.config.yml", "title: [\n<b>&\n");
        var broken = await preview.NextChangeAsync();
        var news = await preview.NewsAsync();
        var page = await preview.GetAsync("/posts/a/");
        preview.Site.Folder.Write("site.config.yml", "title: Mended\nlanguage: en\n");
        var mended = await preview.WaitForAsync(static change => change.IsShown);

        Assert.False(broken.IsShown);
        Assert.StartsWith("site.config.yml(", news.GetProperty("problems")[0].GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("vscode://file/", news.GetProperty("problems")[0].GetProperty("editor").GetString(), StringComparison.Ordinal);
        Assert.Contains("One.", page, StringComparison.Ordinal);
        Assert.Equal(0, (await preview.NewsAsync()).GetProperty("problems").GetArrayLength());
        Assert.Contains("Mended", await preview.GetAsync("/posts/a/"), StringComparison.Ordinal);
        Assert.Empty(mended.Diagnostics);
    }

    [Fact]
    public async Task A_page_whose_template_fails_is_shown_as_it_was()
    {
        await using var preview = await StartAsync();
        var before = await preview.GetAsync("/posts/a/");
        var layout = File.ReadAllText(preview.Site.Folder["templates/layouts/post.sbn-html"]);
        preview.Site.Folder.Write("templates/layouts/post.sbn-html", layout + "{{ post.nothing }}");
        await preview.NextChangeAsync();
        var failed = await preview.GetAsync("/posts/a/");
        var problem = (await preview.NewsAsync()).GetProperty("problems")[0];
        preview.Site.Folder.Write("templates/layouts/post.sbn-html", layout + "<i>mended</i>");
        await preview.NextChangeAsync();

        Assert.Equal(before, failed);
        Assert.Equal(
            ("DL0403", "nothing"),
            (problem.GetProperty("code").GetString(), problem.GetProperty("marked").GetString()?.Split('.')[^1])
        );
        Assert.Contains("<i>mended</i>", await preview.GetAsync("/posts/a/"), StringComparison.Ordinal);
        Assert.Equal(0, (await preview.NewsAsync()).GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task The_terminal_is_told_of_a_failing_template_once_for_each_change()
    {
        await using var preview = await StartAsync(static site =>
        {
            site.Folder.Write("content/posts/b.md", "---\ntitle: B\n---\nOther.\n");
            site.Folder.Write("templates/layouts/post.sbn-html", "{{ post.nothing }}");
        });
        foreach (var path in (string[])["/posts/a/", "/posts/b/", "/posts/a/"])
            (await preview.SendAsync(path)).Dispose();
        var told = await preview.NextFailureAsync();
        preview.Site.Folder.Write("content/posts/b.md", "---\ntitle: B\n---\nAnother.\n");
        await preview.NextChangeAsync();
        (await preview.SendAsync("/posts/b/")).Dispose();
        var again = await preview.NextFailureAsync();

        Assert.StartsWith("templates/layouts/post.sbn-html(1,9): error DL0403:", Assert.Single(told).ToString(), StringComparison.Ordinal);
        Assert.Equal(told[0].ToString(), Assert.Single(again).ToString());
        Assert.Equal(0, preview.Failures);
    }

    [Fact]
    public async Task A_template_that_never_ends_is_an_error_like_others()
    {
        await using var preview = await StartAsync(static site =>
            site.Folder.Write("templates/layouts/post.sbn-html", "{{ while true }}{{ end }}")
        );
        using var answer = await preview.SendAsync("/posts/a/").WaitAsync(TimeSpan.FromSeconds(30));
        using var other = await preview.SendAsync("/");

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (answer.StatusCode, other.StatusCode));
        Assert.Contains("DL0404", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_begins_with_errors_is_shown_once_it_has_none()
    {
        await using var preview = await StartAsync(static site => site.Folder.Write("site.config.yml", "titel: <script>\n"));
        using var before = await preview.SendAsync("/");
        var page = await before.Content.ReadAsStringAsync();
        preview.Site.Folder.Write("site.config.yml", "title: There\n");
        await preview.WaitForAsync(static change => change.IsShown);

        Assert.Equal(HttpStatusCode.InternalServerError, before.StatusCode);
        Assert.Contains("DL0101", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("There", await preview.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_listens_on_all_addresses_is_told_one_that_others_can_use()
    {
        var site = new SmallSite();
        site.Folder.Write("content/posts/a.md", Post);
        await using var preview = await PreviewFixture.StartAsync(site, address: IPAddress.Any);
        using var named = await preview.SendAsync("/", static headers => headers.Host = Environment.MachineName + ".local:80");
        using var foreign = await preview.SendAsync("/", static headers => headers.Host = "evil.example");

        Assert.NotEqual("0.0.0.0", preview.Address.Host);
        Assert.Contains("One.", await preview.GetAsync("/posts/a/"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.MisdirectedRequest), (named.StatusCode, foreign.StatusCode));
    }

    [Fact]
    public async Task A_post_that_is_half_saved_is_whole_in_the_end()
    {
        await using var preview = await StartAsync();
        preview.Site.Folder.Write("content/posts/a.md", "---\ntitle: [A\n");
        await preview.NextChangeAsync();
        using var meanwhile = await preview.SendAsync("/posts/a/");
        preview.Site.Folder.Write("content/posts/a.md", Post.Replace("One", "Whole", StringComparison.Ordinal));
        await preview.WaitForAsync(static change => change.IsShown && change.Diagnostics.IsEmpty);

        Assert.True(meanwhile.StatusCode < HttpStatusCode.InternalServerError);
        Assert.Contains("Whole.", await preview.GetAsync("/posts/a/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_site_whose_folder_goes_and_comes_back_is_shown_all_the_while(bool isPolling)
    {
        var site = new SmallSite();
        site.Folder.Write("content/posts/a.md", Post);
        await using var preview = await PreviewFixture.StartAsync(site, isPolling);
        Directory.Move(site.Folder.FullPath, site.Folder.FullPath + "-away");
        await preview.WaitForAsync(static change => !change.IsShown);
        var meanwhile = await preview.GetAsync("/posts/a/");
        File.WriteAllText(site.Folder.FullPath + "-away/content/posts/a.md", Post.Replace("One", "Back", StringComparison.Ordinal));
        Directory.Move(site.Folder.FullPath + "-away", site.Folder.FullPath);
        await preview.WaitForAsync(static change => change.IsShown);

        Assert.Contains("One.", meanwhile, StringComparison.Ordinal);
        Assert.Contains("Back.", await preview.GetAsync("/posts/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_shown_on_request()
    {
        static void WithDraft(SmallSite site) => site.Folder.Write("content/posts/d.md", "---\ntitle: D\ndraft: true\n---\nSecret.\n");
        await using var without = await StartAsync(WithDraft);
        var site = new SmallSite();
        WithDraft(site);
        await using var with = await PreviewFixture.StartAsync(site, withDrafts: true);
        using var missing = await without.SendAsync("/posts/d/");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("Secret.", await with.GetAsync("/posts/d/"), StringComparison.Ordinal);
    }

    private static Task<PreviewFixture> StartAsync(Action<SmallSite>? prepare = null)
    {
        var site = new SmallSite();
        site.Folder.Write("content/posts/a.md", Post);
        prepare?.Invoke(site);
        return PreviewFixture.StartAsync(site);
    }
}
