using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>An entry with its normal form and its hash, as copies are compared, and its place in capture order.</summary>
internal sealed record Reception(Entry Entry, string NormalForm, ContentHash Hash, int Seen)
{
    /// <summary>The length of the normal form in code points.</summary>
    public int Length { get; } = Dedup.NormalForm.Length(NormalForm);

    /// <summary>Whether it is a hand-written file and no item of a feed.</summary>
    public bool IsWritten => Entry.Kind == EntryKind.Markdown;

    /// <summary>A feed item is known by its text, a hand-written file by its path: so it stays the same post when its author edits it.</summary>
    public static Reception Of(Entry entry, int seen)
    {
        if (entry.Kind == EntryKind.Markdown)
            return new(entry, "", ContentHash.OfPath(entry.Origin.File), seen);

        var normalForm = Dedup.NormalForm.Of(entry.Body);
        return new(entry, normalForm, ContentHash.OfNormalForm(normalForm), seen);
    }
}
