using Downlink.Typesetting;

namespace Downlink.Tests;

/// <summary>A machine without Node: formulas and code are shown as their source.</summary>
internal static class NoNode
{
    public static Typesetter Typesetter { get; } = new(new NodeParts(null, ""), new AnswerCache(null, static () => []));
}
