using Downlink.Memory;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>What a <see cref="SitePlanner"/> found in its last run, for the next to take what it would find again.</summary>
public sealed class PlanMemory
{
    /// <summary>Where each post stands.</summary>
    internal ListMemory<Post, string> Paths { get; } = new();
}
