using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>In which of the transmissions a post was received.</summary>
internal sealed record SignalView(Post Post, SitePlan Plan)
{
    /// <summary>Null for a post that no dump brought.</summary>
    public ScriptObject? ToScript()
    {
        var files = Post.Signal.Copies.Select(static copy => copy.Entry.Origin.File).ToHashSet(StringComparer.Ordinal);
        var received = Plan.Dumps.Count(dump => files.Contains(dump.File));
        return received == 0 ? null : Script.Object(
            ("received", received),
            ("total", Plan.Dumps.Length),
            ("dumps", Script.List(Plan.Dumps.Select(dump => Script.Object(
                ("number", dump.Number),
                ("name", dump.Name),
                ("file", dump.File),
                ("is_received", files.Contains(dump.File)))))));
    }
}
