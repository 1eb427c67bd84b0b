namespace Downlink.Rendering;

/// <summary>How many pages were rendered with a layout, and how long that took for all of them, the frame around it included.</summary>
public sealed record LayoutTime(string Layout, int Pages, TimeSpan Elapsed);
