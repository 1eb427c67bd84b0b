using Downlink.Pages;
using Downlink.Posts;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>In which of the transmissions a post was received.</summary>
internal sealed record SignalView(Post Post, SitePlan Plan, DumpMarks Marks)
{
    /// <summary>Null for a post that no dump brought.</summary>
    public ScriptObject? ToScript()
    {
        if (Plan.Dumps.IsEmpty)
            return null;

        var files = Post.Signal.Copies.Select(static copy => copy.Entry.Origin.File).ToHashSet(StringComparer.Ordinal);
        var received = Plan.Dumps.Count(dump => files.Contains(dump.File));
        return received == 0 ? null : Script.Object(
            ("received", received),
            ("total", Plan.Dumps.Length),
            ("dumps", Marks.Of(files)));
    }
}
