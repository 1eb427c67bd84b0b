using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Downlink.Benchmarks.Templates;

/// <summary>The templates of a small blog theme: a layout that includes its head and footer, the list of posts, an archive.</summary>
internal sealed class BlogTemplates : ITemplateLoader
{
    public const string PostList = """
        <ul class="posts">
        {{~ for post in posts ~}}
          {{~ if !post.draft ~}}
          <li class="{{ for.first ? "first" : "next" }}{{ if post.pinned }} pinned{{ end }}">
            <h2><a href="{{ site.base_url }}{{ post.url | html.escape }}">{{ post.title | html.escape }}</a></h2>
            <time datetime="{{ post.date | date.to_string "%Y-%m-%d" }}">{{ post.date | date.to_string "%d %B %Y" }}</time>
            {{~ if post.tags.size > 0 ~}}
            <p class="tags">{{ post.tags | array.join ", " | html.escape }}</p>
            {{~ end ~}}
            {{~ if post.summary ~}}
            <p>{{ post.summary | string.truncate 120 | html.escape }}</p>
            {{~ end ~}}
            <span>{{ post.category | string.upcase }}</span>
          </li>
          {{~ end ~}}
        {{~ end ~}}
        </ul>

        """;

    private const string Layout = """
        <!DOCTYPE html>
        <html lang="{{ site.language }}">
        {{ include "head" }}
        <body>
        <nav>
          <ul>
          {{~ for item in site.nav ~}}
            <li{{ if item.url == page.url }} class="current"{{ end }}><a href="{{ item.url | html.escape }}">{{ item.title | html.escape }}</a></li>
          {{~ end ~}}
          </ul>
        </nav>
        <main>
        {{ content }}
        </main>
        {{ include "footer" }}
        </body>
        </html>

        """;

    private const string Head = """
        <head>
          <meta charset="utf-8">
          <title>{{ page.title | html.escape }} · {{ site.title | html.escape }}</title>
          <link rel="canonical" href="{{ site.base_url }}{{ page.url }}">
        </head>
        """;

    private const string Footer = """
        <footer>
          <p>© {{ site.since }}–{{ page.date | date.to_string "%Y" }} {{ site.author | html.escape }}</p>
        </footer>
        """;

    private const string Archive = """
        {{~ for post in posts ~}}
        <p>{{ post.date | date.to_string "%Y-%m-%d" }} <a href="{{ post.url }}">{{ post.title | html.escape }}</a></p>
        {{~ end ~}}

        """;

    public static string Page => Layout.Replace("{{ content }}", PostList, StringComparison.Ordinal);

    /// <summary>A template of about a thousand statements.</summary>
    public static string Large => string.Concat(Enumerable.Repeat(PostList + Layout, 40));

    public static Template ArchiveTemplate { get; } = Template.Parse(Archive, "archive");

    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templatePath == "head" ? Head : Footer;

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
