using System.Collections.Immutable;
using Downlink.Dedup;
using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Posts against dumps: who received what.</summary>
internal sealed record SignalsView(ImmutableArray<Post> Posts, ImmutableArray<Dump> Dumps, CardShelf Cards)
{
    public ScriptObject ToScript() => Script.Object(("rows", Script.List(Posts.Where(IsReceived).Select(Row))));

    private bool IsReceived(Post post) =>
        post.Signal.Copies.Any(copy => Dumps.Any(dump => dump.File == copy.Entry.Origin.File));

    private ScriptObject Row(Post post)
    {
        var copies = post.Signal.Copies.ToLookup(static copy => copy.Entry.Origin.File, StringComparer.Ordinal);
        return Script.Object(
            ("post", Cards.Of(post)),
            ("cells", Script.List(Dumps.Select(dump => Cell(dump, copies[dump.File].FirstOrDefault())))));
    }

    private static ScriptObject Cell(Dump dump, Copy? copy) => Script.Object(
        ("number", dump.Number),
        ("name", dump.Name),
        ("is_received", copy is not null),
        ("kind", copy is null ? null : CopyKinds.NameOf(copy.Kind)),
        ("line", copy?.Entry.Origin.Line));
}
