using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>A category, tag or series as lists name it.</summary>
internal sealed record TermView(Term Term, SiteAddress Address)
{
    public ScriptObject ToScript() => Script.Object(
        ("name", Term.Name),
        ("slug", Term.Slug),
        ("url", Address.Href(Term.Permalink)),
        ("description", Script.TextOrNull(Term.Description)),
        ("colour", Term.Colour),
        ("count", Term.Posts.Length));
}
