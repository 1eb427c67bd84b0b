using System.Buffers;

namespace Downlink.Related;

/// <summary>What stands in any text whatever it is about, and so makes no two of them kin.</summary>
internal static class CommonWords
{
    private static readonly SearchValues<char> Particles = SearchValues.Create("的了是在和与及或也就都而且但被把从于以之其这那哪些个么吗呢吧啊我你您他她它们不没很还又再已将让给什怎会可要");

    private static readonly ulong[] Keys = Sorted(
        "the of and for with that this are was were has have had can will would could should not but from into onto its our your their " +
        "you we they he she it is be been being as at by on in to or an if so do does did done no than then there here when where which while who " +
        "what how why all any each some such more most other only just also very much many one two new use used using get got let make made may " +
        "might must need see set like via per out up down over under about after before between through because since until these those both same " +
        "www com org net http https html pdf github blob master main href src img png jpg amp nbsp");

    public static bool IsParticle(char character) => Particles.Contains(character);

    /// <summary>Whether a word of this key is one of them.</summary>
    public static bool IsCommon(ulong key) => Array.BinarySearch(Keys, key) >= 0;

    private static ulong[] Sorted(string words)
    {
        var keys = Array.ConvertAll(words.Split(' '), static word => TextTerm.OfWord(TermScanner.HashOf(word), 0, word.Length).Key);
        Array.Sort(keys);
        return keys;
    }
}
