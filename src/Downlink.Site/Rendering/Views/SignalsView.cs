using System.Collections.Immutable;
using Downlink.Dedup;
using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Posts against dumps: who received what.</summary>
internal sealed record SignalsView(ImmutableArray<Post> Posts, ImmutableArray<Dump> Dumps, CardShelf Cards)
{
    // Most cells of a large grid are empty: one object a dump stands for all of them.
    private readonly ImmutableArray<ScriptObject> _empty = [.. Dumps.Select(static dump => Cell(dump, null))];

    public ScriptObject ToScript() => Script.Object(("rows", Script.List(Posts
        .Where(post => Cards.Of(post)["signal"] is not null)
        .Select(post => Row(post, Cards.Of(post))))));

    private ScriptObject Row(Post post, ScriptObject card)
    {
        var copies = post.Signal.Copies.ToLookup(static copy => copy.Entry.Origin.File, StringComparer.Ordinal);
        var cells = Dumps
            .Select((dump, index) => copies[dump.File].FirstOrDefault() is { } copy ? Cell(dump, copy) : _empty[index])
            .ToList();
        return Script.Object(
            ("post", card),
            ("cells", Script.List(cells)),
            ("received", Script.List(cells.Where(static cell => cell["is_received"] is true))));
    }

    private static ScriptObject Cell(Dump dump, Copy? copy) => Script.Object(
        ("number", dump.Number),
        ("name", dump.Name),
        ("is_received", copy is not null),
        ("kind", copy is null ? null : CopyKinds.NameOf(copy.Kind)),
        ("line", copy?.Entry.Origin.Line));
}
