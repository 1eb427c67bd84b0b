using System.Collections.Immutable;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The headings of a body as a tree; a heading that skips a level stands below the last one above it.</summary>
internal sealed record TocView(ImmutableArray<Heading> Headings)
{
    public ScriptArray ToScript()
    {
        var at = 0;
        return Script.List(Level(ref at, 0));
    }

    private List<ScriptObject> Level(ref int at, int above)
    {
        var items = new List<ScriptObject>();
        while (at < Headings.Length && Headings[at].Level > above)
        {
            var heading = Headings[at++];
            items.Add(Script.Object(
                ("id", heading.Id),
                ("text", heading.Text),
                ("level", heading.Level),
                ("children", Script.List(Level(ref at, heading.Level)))));
        }

        return items;
    }
}
