using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary>The list of all categories, all tags or all series.</summary>
public sealed record TaxonomyPage(Permalink Permalink, TaxonomyKind Taxonomy, ImmutableArray<Term> Terms) : Page(Permalink);
