using System.Runtime.CompilerServices;

namespace Downlink.Related;

/// <summary>What stands in any text whatever it is about, and so makes no two of them kin.</summary>
internal static class CommonWords
{
    private const char FirstHan = '\u4E00', LastHan = '\u9FFF';

    /// <summary>A bit for each Han character.</summary>
    private static readonly ulong[] Particles = BitsOf("的了是在和与及或也就都而且但被把从于以之其这那哪些个么吗呢吧啊我你您他她它们不没很还又再已将让给什怎会可要");

    /// <summary>A hash table with open addresses, most of them empty.</summary>
    private static readonly ulong[] Keys = TableOf(
        "the of and for with that this are was were has have had can will would could should not but from into onto its our your their " +
        "you we they he she it is be been being as at by on in to or an if so do does did done no than then there here when where which while who " +
        "what how why all any each some such more most other only just also very much many one two new use used using get got let make made may " +
        "might must need see set like via per out up down over under about after before between through because since until these those both same " +
        "www com org net http https html pdf github blob master main href src img png jpg amp nbsp");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsParticle(char character) =>
        character is >= FirstHan and <= LastHan
        && (Particles[(character - FirstHan) / 64] & (1UL << ((character - FirstHan) % 64))) != 0;

    /// <summary>Whether a word of this key is one of them.</summary>
    public static bool IsCommon(ulong key) => Keys[PlaceOf(key, Keys)] == key;

    private static ulong[] BitsOf(string particles)
    {
        var bits = new ulong[(LastHan - FirstHan + 64) / 64];
        foreach (var particle in particles)
            bits[(particle - FirstHan) / 64] |= 1UL << ((particle - FirstHan) % 64);
        return bits;
    }

    private static ulong[] TableOf(string words)
    {
        var table = new ulong[1024];
        foreach (var word in words.Split(' '))
        {
            var key = TextTerm.OfWord(TermScanner.HashOf(word), 0, word.Length).Key;
            table[PlaceOf(key, table)] = key;
        }

        return table;
    }

    /// <summary>Where a key stands, or the empty place where it would.</summary>
    private static int PlaceOf(ulong key, ulong[] table)
    {
        var at = (int)(key >> 32) & (table.Length - 1);
        while (table[at] != 0 && table[at] != key)
            at = (at + 1) & (table.Length - 1);
        return at;
    }
}
