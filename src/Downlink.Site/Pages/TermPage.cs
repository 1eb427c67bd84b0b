namespace Downlink.Pages;

/// <summary>The page of a category, tag or series and its continuations; a series has none.</summary>
public sealed record TermPage(Permalink Permalink, Term Term, PageRun Run) : Page(Permalink);
