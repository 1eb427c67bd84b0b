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
    private readonly ScriptObject[] _received = [.. dumps.Select(static dump => Mark(dump, true))],
        _missed = [.. dumps.Select(static dump => Mark(dump, false))];

    /// <summary>Every dump, in capture order.</summary>
    public ScriptArray Of(IReadOnlySet<string> files)
    {
        var marks = new ScriptArray(dumps.Length);
        for (var at = 0; at < dumps.Length; at++)
            marks.Add(files.Contains(dumps[at].File) ? _received[at] : _missed[at]);
        marks.IsReadOnly = true;
        return marks;
    }

    private static ScriptObject Mark(Dump dump, bool isReceived) => Script.Object(
        ("number", dump.Number),
        ("name", dump.Name),
        ("file", dump.File),
        ("is_received", isReceived));
}
