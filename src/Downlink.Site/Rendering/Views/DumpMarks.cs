using System.Collections.Immutable;
using Downlink.Pages;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>
/// Each dump as a post that it brought shows it, and as any other does: two objects a dump, shared by all posts. Of many dumps most posts
/// are in few, so objects of their own would be posts × dumps.
/// </summary>
internal sealed class DumpMarks(ImmutableArray<Dump> dumps)
{
    private readonly ImmutableArray<(Dump Dump, ScriptObject Received, ScriptObject Missed)> _marks =
        [.. dumps.Select(static dump => (dump, Mark(dump, true), Mark(dump, false)))];

    /// <summary>Every dump, in capture order.</summary>
    public ScriptArray Of(IReadOnlySet<string> files) =>
        Script.List(_marks.Select(mark => files.Contains(mark.Dump.File) ? mark.Received : mark.Missed));

    private static ScriptObject Mark(Dump dump, bool isReceived) => Script.Object(
        ("number", dump.Number),
        ("name", dump.Name),
        ("file", dump.File),
        ("is_received", isReceived));
}
