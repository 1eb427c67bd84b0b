namespace Downlink.Publishing;

/// <summary>
/// A file as a git tree holds it: its mode (<c>100644</c>), the name of its object, its path, and how large it is in bytes, if that is
/// known.
/// </summary>
internal sealed record TreeEntry(string Mode, string Id, string Path, long Size);
