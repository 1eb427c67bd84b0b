using System.Collections.Immutable;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>Which layout renders which page, and the name that templates know its kind by.</summary>
internal static class Layouts
{
    public const string Base = "base";

    /// <summary>The one that a theme may do without: then the site has no search.</summary>
    public const string Search = "search";

    /// <summary>Those that a theme has to have.</summary>
    public static ImmutableArray<string> All { get; } =
        [Base, "home", "post", "page", "categories", "category", "archive", "signals", "404"];

    /// <summary>
    /// The layout that a theme without the one of this name uses for it: those see the same variables. Null where there is no other.
    /// </summary>
    public static string? Otherwise(string name) => name switch
    {
        "tags" or "all-series" => "categories",
        "tag" or "series" => "category",
        _ => null,
    };

    /// <summary>Null for what no template renders.</summary>
    public static string? Of(Page page) => page switch
    {
        HomePage => "home",
        PostPage => "post",
        ContentPage => "page",
        TaxonomyPage { Taxonomy: TaxonomyKind.Category } => "categories",
        TaxonomyPage { Taxonomy: TaxonomyKind.Tag } => "tags",
        TaxonomyPage => "all-series",
        TermPage { Term.Taxonomy: TaxonomyKind.Category } => "category",
        TermPage { Term.Taxonomy: TaxonomyKind.Tag } => "tag",
        TermPage => "series",
        ArchivePage => "archive",
        SignalsPage => "signals",
        SearchPage => Search,
        NotFoundPage => "404",
        _ => null,
    };

    public static string KindOf(Page page) => page is NotFoundPage ? "not-found" : Of(page) ?? "";
}
