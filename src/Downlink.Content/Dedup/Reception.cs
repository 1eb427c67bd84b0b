using Downlink.Entries;

namespace Downlink.Dedup;

/// <summary>A feed item with its normal form and its hash, as copies are compared, and its place in capture order.</summary>
internal sealed record Reception(Entry Entry, string NormalForm, ContentHash Hash, int Seen)
{
    /// <summary>
    /// The length of the normal form in code points, the mark of a cut left out: three dots more don't make a cut longer than the whole.
    /// </summary>
    public int Length { get; } = Dedup.NormalForm.Length(Entry.IsTruncated ? NormalForm.TrimEnd('.') : NormalForm);

    /// <summary>Whether it has no copies: a line that was decided to be a post of its own.</summary>
    public bool IsAlone { get; init; }

    public static Reception Of(Entry entry, int seen)
    {
        var normalForm = Dedup.NormalForm.Of(entry.PlainText);
        return new(entry, normalForm, ContentHash.OfNormalForm(normalForm), seen);
    }
}
