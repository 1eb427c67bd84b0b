namespace Downlink.Entries;

/// <summary>How a source is read.</summary>
internal enum SourceKind
{
    Markdown,
    Dump,
    Document,
}
