using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary>The list of all categories, or of all tags.</summary>
public sealed record TaxonomyPage(Permalink Permalink, TaxonomyKind Taxonomy, ImmutableArray<Term> Terms) : Page(Permalink);
