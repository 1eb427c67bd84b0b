namespace Downlink.Pages;

/// <summary>
/// A file of the theme as it will be written: its name below <c>assets/</c>, where it comes from, where it stands, its bytes.
/// </summary>
public sealed record Asset(string Name, string Source, Permalink Permalink, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A file whose name begins with <c>_</c> is only read by others.</summary>
    public bool IsPublished => !IsPrivate(Name);

    internal static bool IsPrivate(string name) => name[(name.LastIndexOf('/') + 1)..].StartsWith('_');
}
