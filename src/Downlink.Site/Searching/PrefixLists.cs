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

    /// <param name="terms">In ordinal order of their keys.</param>
    /// <param name="pages">How many pages there are.</param>
    /// <param name="renewed">What the last build has of them, where a few pages have changed since.</param>
    public static List<IndexTerm> Of(List<IndexTerm> terms, int pages, RenewedPostings? renewed)
    {
        var (lists, best, found) = (new List<IndexTerm>(), new byte[pages], new int[pages * DocumentTerms.Places]);
        for (var length = 1; length <= LongestPrefix; length++)
        {
            for (var start = 0; start < terms.Count;)
            {
                var end = EndOfRun(terms, start, length);
                if (end - start > 1 && SizeOf(terms, start, end) > Most)
                    lists.Add(renewed?.ListOf(terms[start].Key[..length]) ?? Merge(terms, start, end, length, best, found));
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

    /// <summary>The beginnings under which a term is found.</summary>
    public static IEnumerable<string> Above(string key)
    {
        for (var length = 1; length <= LongestPrefix && length <= key.Length && !IsMixedPair(key); length++)
        {
            if (HasPrefix(key, length)) yield return key[..length];
        }
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

    private static IndexTerm Merge(List<IndexTerm> terms, int start, int end, int length, byte[] best, int[] found)
    {
        Array.Fill(best, (byte)DocumentTerms.Places);
        for (var index = start; index < end; index++)
        {
            if (!IsMixedPair(terms[index].Key)) Improve(best, terms[index].Code.Span);
        }

        var pages = best.Length;
        Span<int> counts = [0, 0, 0];
        for (var page = 0; page < pages; page++)
        {
            var place = best[page];
            if (place < DocumentTerms.Places) found[(place * pages) + counts[place]++] = page;
        }

        ReadOnlySpan<int> PagesAt(int place, int count) => found.AsSpan(place * pages, count);
        var code = PostingCode.Of(PagesAt(2, counts[2]), PagesAt(1, counts[1]), PagesAt(0, counts[0]));
        return new IndexTerm(terms[start].Key[..length] + Star, -1, code);
    }

    private static void Improve(byte[] best, ReadOnlySpan<byte> code)
    {
        for (var posting = PostingCode.Read(code); posting.MoveNext();)
            best[posting.Page] = Math.Min(best[posting.Page], (byte)posting.Place);
    }

    private static bool IsMixedPair(string key) => key.Length > 1 && !Letters.IsUnspaced(key[0]) && Letters.IsUnspaced(key[1]);
}
