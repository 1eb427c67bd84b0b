using Downlink.Diagnostics;

namespace Downlink.Pages;

/// <summary>A former path that leads to where its page stands now; its source is what names it as an alias.</summary>
public sealed record RedirectPage(Permalink Permalink, Permalink Target, SourceSpan Source) : Page(Permalink);
