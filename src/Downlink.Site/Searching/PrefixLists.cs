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
    public static List<IndexTerm> Of(List<IndexTerm> terms, int pages)
    {
        var lists = new List<IndexTerm>();
        for (var length = 1; length <= LongestPrefix; length++)
        {
            for (var start = 0; start < terms.Count;)
            {
                var end = EndOfRun(terms, start, length);
                if (end - start > 1 && SizeOf(terms, start, end) > Most) lists.Add(Merge(terms, start, end, length, pages));
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

    private static IndexTerm Merge(List<IndexTerm> terms, int start, int end, int length, int pages)
    {
        var best = new byte[pages];
        Array.Fill(best, (byte)DocumentTerms.Places);
        for (var index = start; index < end; index++)
        {
            if (!IsMixedPair(terms[index].Key)) Improve(best, terms[index].Code.Span);
        }

        int[] Of(byte place) => [.. Enumerable.Range(0, pages).Where(page => best[page] == place)];
        return new IndexTerm(terms[start].Key[..length] + Star, -1, PostingCode.Of(Of(2), Of(1), Of(0)));
    }

    private static void Improve(byte[] best, ReadOnlySpan<byte> code)
    {
        var (place, next) = (DocumentTerms.Places - 1, 0);
        for (var at = 0; at < code.Length;)
        {
            if (code[at] == PostingCode.Separator)
            {
                (place, next, at) = (place - 1, 0, at + 1);
                continue;
            }

            var page = next + PostingCode.Read(code, ref at);
            best[page] = Math.Min(best[page], (byte)place);
            next = page + 1;
        }
    }

    private static bool IsMixedPair(string key) => key.Length > 1 && !Letters.IsUnspaced(key[0]) && Letters.IsUnspaced(key[1]);
}
