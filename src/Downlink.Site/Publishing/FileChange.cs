namespace Downlink.Publishing;

/// <summary>A file of the branch that changes.</summary>
/// <param name="Path">Relative to the branch's root.</param>
/// <param name="Before">How large it is now, in bytes; null for a file that is added.</param>
/// <param name="After">How large it will be; null for a file that is removed.</param>
public sealed record FileChange(string Path, long? Before, long? After);
