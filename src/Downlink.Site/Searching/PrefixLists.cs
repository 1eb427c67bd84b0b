using System.Text;

namespace Downlink.Searching;

/// <summary>
/// The lists of beginnings that very many terms share, under the beginning and a star (<c>co*</c>), so that whoever looks for <c>co</c>
/// needn't read every word that begins so. A beginning has one where the lists below it come to more than <see cref="Most"/> characters.
/// </summary>
internal static class PrefixLists
{
    public const char Star = '*';
    public const int Most = 6000;

    private const int LongestPrefix = 8;

    /// <summary>Takes terms in ordinal order of their keys, with the sizes of their lists.</summary>
    public static List<IndexTerm> Of(List<IndexTerm> terms, TermPostings postings, int pages)
    {
        var lists = new List<IndexTerm>();
        for (var length = 1; length <= LongestPrefix; length++)
        {
            for (var start = 0; start < terms.Count;)
            {
                var end = EndOfRun(terms, start, length);
                if (end - start > 1 && SizeOf(terms, start, end) > Most) lists.Add(Merge(terms, start, end, length, postings, pages));
                start = end;
            }
        }

        return lists;
    }

    private static int EndOfRun(List<IndexTerm> terms, int start, int length)
    {
        var key = terms[start].Key;
        if (!HasPrefix(key, length)) return start + 1;

        var end = start + 1;
        while (end < terms.Count && terms[end].Key.AsSpan().StartsWith(key.AsSpan(0, length))) end++;
        return end;
    }

    // A pair that begins with a letter of a word is no word.
    private static bool HasPrefix(string key, int length) =>
        key.Length >= length && !char.IsHighSurrogate(key[length - 1]) && (length == 1 || !Letters.IsUnspaced(key[0]));

    private static int SizeOf(List<IndexTerm> terms, int start, int end)
    {
        var size = 0;
        for (var index = start; index < end; index++) size += terms[index].Code.Length;
        return size;
    }

    private static IndexTerm Merge(List<IndexTerm> terms, int start, int end, int length, TermPostings postings, int pages)
    {
        var best = new byte[pages];
        Array.Fill(best, (byte)DocumentTerms.Places);
        for (var index = start; index < end; index++)
        {
            if (!IsMixedPair(terms[index].Key)) Improve(best, terms[index].Number, postings);
        }

        var code = new StringBuilder();
        var found = new int[pages];
        for (var place = DocumentTerms.Places - 1; place >= 0; place--)
            TermPostings.Append(code, found.AsSpan(0, FindPages(best, (byte)place, found)), place);
        return new IndexTerm(terms[start].Key[..length] + Star, -1, code.ToString().TrimEnd(PostingCode.Separator));
    }

    private static void Improve(byte[] best, int term, TermPostings postings)
    {
        for (byte place = 0; place < DocumentTerms.Places; place++)
        {
            foreach (var page in postings.Of(term, place))
            {
                if (best[page] > place) best[page] = place;
            }
        }
    }

    private static int FindPages(byte[] best, byte place, int[] found)
    {
        var count = 0;
        for (var page = 0; page < best.Length; page++)
        {
            if (best[page] == place) found[count++] = page;
        }

        return count;
    }

    private static bool IsMixedPair(string key) => key.Length > 1 && !Letters.IsUnspaced(key[0]) && Letters.IsUnspaced(key[1]);
}
