using Downlink.Diagnostics;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>What a page comes from, to name it in a diagnostic.</summary>
internal static class PageSource
{
    /// <summary>In words: the file and line it was made of, or the name of the generated page.</summary>
    public static string Describe(Page page) => page switch
    {
        PostPage post => Of(post.Post),
        ContentPage content => content.Entry.Origin.ToString(),
        VerbatimPage { SourcePath: { } path } => path,
        AssetPage asset => asset.Asset.Source,
        RedirectPage redirect => $"an alias of {redirect.Source}",
        TermPage { Term: var term } => $"the {Word(term.Taxonomy)} {term.Slug}",
        TaxonomyPage { Taxonomy: TaxonomyKind.Category } => "the list of categories",
        TaxonomyPage { Taxonomy: TaxonomyKind.Tag } => "the list of tags",
        TaxonomyPage => "the list of series",
        FeedPage { Term: { } term } => $"a feed of the {Word(term.Taxonomy)} {term.Slug}",
        FeedPage => "a feed",
        HomePage => "the front page",
        ArchivePage => "the archive",
        SignalsPage => "the log of signals",
        SearchPage => "the search page",
        _ => "a page that every site has",
    };

    public static SourceSpan Span(Page page) => page switch
    {
        PostPage post => post.Post.Winner.Origin,
        ContentPage content => content.Entry.Origin,
        VerbatimPage { SourcePath: { } path } => SourceSpan.Of(path),
        AssetPage asset => SourceSpan.Of(asset.Asset.Source),
        RedirectPage redirect => redirect.Source,
        TermPage { Term: var term } => Span(term),
        FeedPage { Term: { } term } => Span(term),
        _ => SourceSpan.Of(SiteFiles.Configuration),
    };

    /// <summary>The file of the site whose text or bytes it shows, or null.</summary>
    public static string? FileOf(Page page) => page switch
    {
        PostPage post => post.Post.Winner.Origin.File,
        ContentPage content => content.Entry.Origin.File,
        VerbatimPage verbatim => verbatim.SourcePath,
        _ => null,
    };

    /// <summary>What introduces it, or the first post that is under it.</summary>
    private static SourceSpan Span(Term term) =>
        term.Introduction?.Origin ?? (term.Posts is [var first, ..] ? first.Winner.Origin : SourceSpan.Of(SiteFiles.Configuration));

    private static string Word(TaxonomyKind kind) => kind switch
    {
        TaxonomyKind.Category => "category",
        TaxonomyKind.Tag => "tag",
        _ => "series",
    };

    private static string Of(Post post) => $"{post.Winner.Origin} ({post.Slug})";
}
