namespace Downlink.Pages;

/// <summary>The page of a category or tag and its continuations.</summary>
public sealed record TermPage(Permalink Permalink, Term Term, PageRun Run) : Page(Permalink);
