using System.Globalization;
using System.Text;

namespace Downlink.Building;

/// <summary>Where two files first differ: line and column (from 1, in bytes) and what stands there in either.</summary>
internal sealed record FileDifference(int Line, int Column, long Offset, string Here, string There)
{
    private const int Shown = 40;

    /// <summary>Null for the same bytes.</summary>
    public static FileDifference? Between(ReadOnlySpan<byte> here, ReadOnlySpan<byte> there)
    {
        var at = here.CommonPrefixLength(there);
        if (at == here.Length && at == there.Length)
            return null;

        var before = here[..at];
        return new FileDifference(before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'), at, Excerpt(here, at), Excerpt(there, at));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"at byte {Offset} it has {There}, where this has {Here}");

    /// <summary>What begins there, or a little before where that is within a character.</summary>
    private static string Excerpt(ReadOnlySpan<byte> bytes, int at)
    {
        while (at > 0 && at < bytes.Length && (bytes[at] & 0xc0) == 0x80)
            at--;
        if (at == bytes.Length)
            return "its end";

        var text = Encoding.UTF8.GetString(bytes[at..Math.Min(bytes.Length, at + (4 * Shown))]);
        return $"`{new string([.. text.Take(Shown).Select(static character => char.IsControl(character) ? ' ' : character)])}`";
    }
}
