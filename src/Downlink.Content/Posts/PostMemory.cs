using Downlink.Dedup;
using Downlink.Memory;

namespace Downlink.Posts;

/// <summary>The posts of the last run by their signals, and apart from them what took long to find.</summary>
internal sealed class PostMemory
{
    public ListMemory<Signal, PostFindings> Findings { get; } = new();
    public ListMemory<Signal, Post> Posts { get; } = new();
}
