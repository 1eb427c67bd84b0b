using System.Collections.Immutable;

namespace Downlink.Pages;

/// <summary><c>llms.txt</c>: what the site is and where its posts are, for programs that read.</summary>
public sealed record GuidePage(Permalink Permalink, ImmutableArray<ContentPage> Pages) : Page(Permalink);
