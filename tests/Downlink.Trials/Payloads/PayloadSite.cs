using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Downlink.Tests;

namespace Downlink.Trials.Payloads;

/// <summary>A site with a payload in every field that a text can come from.</summary>
internal sealed class PayloadSite : IDisposable
{
    private readonly ImmutableArray<string> _texts = PayloadTexts.All;
    private int _next;

    /// <param name="round">Another one puts every payload into another field.</param>
    public PayloadSite(int round)
    {
        _next = round * 17;
        Folder.CopyFrom(Repository.Folder("templates"), "templates");
        WriteSettings();
        for (var post = 0; post < 50; post++)
            WritePost(string.Create(CultureInfo.InvariantCulture, $"content/posts/2026-01-{1 + (post % 28):00}-p{post}.md"));
        WriteNames();
        WriteCaptures();
    }

    public TemporaryFolder Folder { get; } = new();

    public int Planted { get; private set; }

    /// <summary>Titles that have to be found again in feeds and lists.</summary>
    public List<string> Titles { get; } = [];

    public void Dispose() => Folder.Dispose();

    private string Next()
    {
        Planted++;
        return _texts[_next++ % _texts.Length];
    }

    /// <summary>The next one that settings take.</summary>
    private string Line() => string.Concat(Next().ReplaceLineEndings(" ").Where(static letter => !char.IsControl(letter)));

    /// <summary>As a YAML scalar that holds any text.</summary>
    private static string Yaml(string text) => JsonSerializer.Serialize(text);

    private void WriteSettings() => Folder.Write("site.config.yml", $"""
        title: {Yaml(Line())}
        tagline: {Yaml(Line())}
        description: {Yaml(Line())}
        author: {Yaml(Line())}
        base_url: https://x.example/
        language: en
        page_size: 20
        menu:
          - title: {Yaml(Line())}
            url: /
          - title: {Yaml(Line())}
            url: /archive/
        categories:
          - slug: one
            name: {Yaml(Line())}
            description: {Yaml(Line())}
            terms: [script, onerror]
        theme:
          note: {Yaml(Line())}

        """);

    private void WritePost(string path)
    {
        var title = Next();
        if (!title.Any(char.IsControl))
            Titles.Add(title);
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Yaml(title)}\ntags: [{Yaml(Next())}, {Yaml(Next())}]\ncategories: [one, {Yaml(Next())}]\nseries: {Yaml(Next())}\n");
        text.Append(CultureInfo.InvariantCulture, $"excerpt: {Yaml(Next())}\nauthor: {Yaml(Next())}\nlanguage: {Yaml(Next())}\nextra: {Yaml(Next())}\nimage: {Yaml(Next())}\n");
        text.Append(CultureInfo.InvariantCulture, $"---\n\n{Next()}\n\n## {Next()}\n\n- {Next()}\n\n> {Next()}\n\n[{Next()}]({Next()})\n\n[x](<{Next()}> \"{Next()}\")\n\n![{Next()}](a.png \"{Next()}\")\n\n![x]({Next()})\n\n");
        text.Append(CultureInfo.InvariantCulture, $"```{Next()}\n{Next()}\n```\n\n```js title=\"{Next()}\"\n{Next()}\n```\n\n${Next()}$\n\n$$\n{Next()}\n$$\n\n| {Next()} | b |\n|---|---|\n| {Next()} | `{Next()}` |\n\n");
        text.Append(CultureInfo.InvariantCulture, $"<div title=\"{Next()}\">{Next()}</div>\n\n<a href=\"{Next()}\">x</a> <img src='{Next()}' alt='{Next()}'>\n\nx[^1] y\n\n[^1]: {Next()}\n\n*[HTML]: {Next()}\n\nHTML\n\n{{{{< figure src=\"{Next()}\" caption=\"{Next()}\" >}}}}\n");
        Folder.Write(path, text.ToString());
    }

    /// <summary>Files whose names are payloads, as far as a name can be one.</summary>
    private void WriteNames()
    {
        foreach (var name in _texts.Where(static text => text.Length < 100 && !text.Contains('/', StringComparison.Ordinal) && !text.Contains('\0', StringComparison.Ordinal)).Where((_, at) => at % 4 == _next % 4))
        {
            Planted++;
            Folder.Write($"content/posts/{name}.md", $"---\ntitle: name {Planted}\n---\n\nA file with a name.\n");
        }
    }

    private void WriteCaptures()
    {
        var lines = Enumerable.Range(0, 60).Select(_ => Next().ReplaceLineEndings(" ") + " and some more words of a post that was captured...");
        Folder.Write("seeds/1.txt", "INCOMING TRANSMISSION\n\nLATEST UPDATES\n" + string.Join('\n', lines) + "\n");
        Folder.Write("seeds/2.xml", "<rss version=\"2.0\"><channel><title>t</title>" + string.Concat(Enumerable.Range(0, 20).Select(_ =>
            $"<item><title>{Xml(Next())}</title><link>{Xml(Next())}</link><category>{Xml(Next())}</category><description>{Xml(Next())} words of an item {_next}</description></item>")) + "</channel></rss>");
        Folder.Write("seeds/3.json", JsonSerializer.Serialize(new
        {
            version = "https://jsonfeed.org/version/1.1",
            items = Enumerable.Range(0, 20).Select(_ => new { id = Next(), url = Next(), title = Next(), content_html = $"<p>{Next()}</p><p>words of an item {_next}</p>", tags = new[] { Next() } }),
        }));
        Folder.Write("seeds/4.html", "<html><body>" + string.Concat(Enumerable.Range(0, 10).Select(_ => $"<article><h2>{Next()}</h2><p>{Next()} words of an article {_next}</p></article>")) + "</body></html>");
    }

    private static string Xml(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(static letter => letter is >= ' ' or '\n' or '\t')));
}
