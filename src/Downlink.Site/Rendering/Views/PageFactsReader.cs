using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Downlink.Configuration;
using Downlink.Entries;
using Downlink.Pages;
using Downlink.Text;

namespace Downlink.Rendering;

/// <summary>Finds what a page says of itself, in the interface's words where it has none of its own.</summary>
internal sealed class PageFactsReader(SiteConfig config, PlainFormulas formulas, Words words)
{
    private const int LongestDescription = 160;

    public PageFacts Of(Page page) => page switch
    {
        HomePage home => List(config.Title, SiteDescription(), home.Run, []),
        PostPage post => Post(post),
        ContentPage content => Content(content),
        TaxonomyPage list => Plain(TitleOf(list.Taxonomy), Crumbs(ListOf(list.Taxonomy))),
        TermPage term => Term(term),
        ArchivePage => Plain(words.Say("title.archive"), Crumbs(new Crumb(words.Say("title.archive"), page.Permalink))),
        SignalsPage => Plain(words.Say("title.signals"), Crumbs(new Crumb(words.Say("title.signals"), page.Permalink))),
        SearchPage => Plain(words.Say("title.search"), Crumbs(new Crumb(words.Say("title.search"), page.Permalink))),
        NotFoundPage => Plain(words.Say("title.not_found"), []) with { IsIndexed = false },
        _ => throw new UnreachableException(),
    };

    /// <summary>The title of a hand-written page: its own, else its first heading, else the name of its file.</summary>
    public static string TitleOf(Entry entry, PlainFormulas formulas)
    {
        var title = entry.Title ?? entry.FrontMatter?.Title ?? FirstHeading(entry.Body) ?? NameOf(entry.Origin.File);
        return formulas.In(entry)?.InTitle(title) ?? title;
    }

    private PageFacts Post(PostPage page)
    {
        var post = page.Post;
        return Plain(post.Title, Crumbs(new Crumb(post.Title, page.Permalink))) with
        {
            Description = Shorten(post.Excerpt),
            Language = post.Language,
            FrontMatter = post.Winner.FrontMatter,
        };
    }

    private PageFacts Content(ContentPage page)
    {
        var title = TitleOf(page.Entry, formulas);
        var front = page.Entry.FrontMatter;
        return Plain(title, Crumbs(new Crumb(title, page.Permalink))) with
        {
            Description = Shorten(formulas.ExcerptOf(page.Entry) ?? ""),
            Language = front?.Language ?? config.Language,
            FrontMatter = front,
        };
    }

    private PageFacts Term(TermPage page)
    {
        var crumbs = Crumbs(ListOf(page.Term.Taxonomy), new Crumb(page.Term.Name, page.Term.Permalink));
        return List(page.Term.Name, Shorten(page.Term.Description), page.Run, crumbs) with { Term = page.Term };
    }

    private string TitleOf(TaxonomyKind kind) => words.Say(kind switch
    {
        TaxonomyKind.Category => "title.categories",
        TaxonomyKind.Tag => "title.tags",
        _ => "title.series",
    });

    private Crumb ListOf(TaxonomyKind kind) => new(TitleOf(kind), new Permalink(kind switch
    {
        TaxonomyKind.Category => "/categories/",
        TaxonomyKind.Tag => "/tags/",
        _ => "/series/",
    }));

    private PageFacts List(string title, string? description, PageRun run, ImmutableArray<Crumb> crumbs) => Plain(title, crumbs) with
    {
        NumberedTitle = run.Number == 1 ? title : $"{title} · {words.Say("page_number", run.Number)}",
        Description = description,
        Run = run,
    };

    private PageFacts Plain(string title, ImmutableArray<Crumb> crumbs) => new()
    {
        Title = title,
        NumberedTitle = title,
        Language = config.Language,
        Breadcrumbs = crumbs,
    };

    private ImmutableArray<Crumb> Crumbs(params Crumb[] below) => [new Crumb(words.Say("title.home"), Permalink.Root), .. below];

    private string? SiteDescription() => Shorten(config.Description.Length > 0 ? config.Description : config.Tagline);

    private static string? Shorten(string text)
    {
        if (text.Length <= LongestDescription)
            return text.Length == 0 ? null : text;

        var (runes, shortened) = (0, new StringBuilder(LongestDescription + 8));
        foreach (var rune in text.EnumerateRunes())
        {
            if (++runes > LongestDescription)
                return shortened.ToString().TrimEnd() + "…";
            if (runes < LongestDescription)
                shortened.Append(rune.ToString());
        }

        return text;
    }

    private static string? FirstHeading(string markdown)
    {
        foreach (var line in new MarkdownLines(markdown))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) return line[2..].Trim().TrimEnd('#').TrimEnd().ToString();
        }

        return null;
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
