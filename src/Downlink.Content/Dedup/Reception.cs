using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>An entry with its normal form and its hash, as copies are compared.</summary>
internal sealed record Reception(Entry Entry, string NormalForm, ContentHash Hash)
{
    /// <summary>The length of the normal form in code points.</summary>
    public int Length { get; } = Dedup.NormalForm.Length(NormalForm);

    /// <summary>A feed item is known by its text, a hand-written file by its path: so it stays the same post when its author edits it.</summary>
    public static Reception Of(Entry entry)
    {
        var normalForm = Dedup.NormalForm.Of(entry.Body);
        var isWritten = entry.Kind == EntryKind.Markdown;
        return new(entry, normalForm, isWritten ? ContentHash.OfPath(entry.Origin.File) : ContentHash.OfNormalForm(normalForm));
    }
}
