using Downlink.Diagnostics;

namespace Downlink.Advising;

/// <summary>
/// One thing that was looked at: what it is about, what was found, and what is wrong with it, with its way out; null where all is well.
/// </summary>
public sealed record Finding(string Topic, string Text, Diagnostic? Problem = null)
{
    /// <summary>A problem says itself what was found.</summary>
    internal static Finding Of(string topic, Diagnostic problem) => new(topic, problem.Message, problem);
}
