using Downlink.Typesetting;

namespace Downlink.Tests;

/// <summary>A machine without Node: formulas and code are shown as their source.</summary>
internal static class NoNode
{
    /// <summary>For all tests that don't look at how much it left unanswered.</summary>
    public static Typesetter Typesetter { get; } = New();

    public static Typesetter New() => new(new NodeParts(null, ""), new AnswerCache(null, static () => []));
}
