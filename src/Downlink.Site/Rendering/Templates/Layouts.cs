using System.Collections.Immutable;
using Downlink.Pages;

namespace Downlink.Rendering;

/// <summary>Which layout renders which page, and the name that templates know its kind by.</summary>
internal static class Layouts
{
    public const string Base = "base";

    public static ImmutableArray<string> All { get; } =
        [Base, "home", "post", "page", "categories", "category", "archive", "signals", "404"];

    /// <summary>Null for what no template renders.</summary>
    public static string? Of(Page page) => page switch
    {
        HomePage => "home",
        PostPage => "post",
        ContentPage => "page",
        TaxonomyPage { Taxonomy: TaxonomyKind.Category } => "categories",
        TermPage { Term.Taxonomy: TaxonomyKind.Category } => "category",
        ArchivePage => "archive",
        SignalsPage => "signals",
        NotFoundPage => "404",
        _ => null,
    };

    public static string KindOf(Page page) => page is NotFoundPage ? "not-found" : Of(page) ?? "";
}
