using Downlink.Memory;
using Downlink.Sources;

namespace Downlink.Entries;

/// <summary>
/// The entries of the last run by the files they were read from; dumps are read together, since they tell each other's banners.
/// </summary>
/// <param name="values">What earlier runs of the program left.</param>
internal sealed class EntryMemory(ValueStore values)
{
    public ValueStore Values => values;
    public SiftMemory<SourceFile, SourceKind> Kinds { get; } = new(KindOf);
    public ListMemory<SourceFile, Entry> Markdown { get; } = new();
    public ListMemory<SourceFile, EntrySet> Documents { get; } = new();
    public SequenceMemory<SourceFile, EntrySet> Dumps { get; } = new();

    private static SourceKind KindOf(SourceFile source) =>
        MarkdownReader.CanRead(source.Path) ? SourceKind.Markdown
        : Path.GetExtension(source.Path.AsSpan()) is ".txt" or "" ? SourceKind.Dump
        : SourceKind.Document;
}
