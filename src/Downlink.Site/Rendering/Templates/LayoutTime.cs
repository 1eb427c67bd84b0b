namespace Downlink.Rendering;

/// <summary>How many pages were rendered with a layout, and how long that took all of them together, the frame around it included.</summary>
public sealed record LayoutTime(string Layout, int Pages, TimeSpan Elapsed);
