using Downlink.Dedup;
using Downlink.Diagnostics;

namespace Downlink.Timeline;

/// <summary>What can be wrong with the order of the dumps.</summary>
internal static class TimelineDiagnostics
{
    public static Diagnostic OrdersContradict(Signal signal, int posts) =>
        new("DL0230", Severity.Warning, $"the dumps order this post and {Others(posts - 1)} in contradicting ways", signal.Winner.Origin)
        {
            Help = "the order that most dumps agree on was taken",
        };

    private static string Others(int count) => count == 1 ? "another" : FormattableString.Invariant($"{count} others");
}
