using System.Text;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>Finds a term that the text opens with: one in two languages, or one that it defines.</summary>
internal static class TitleTerm
{
    private const int MostColumns = 48;

    private static readonly string[] ChineseVerbs = ["是指", "指的是", "是一种", "是一个", "是一类", "是一系列", "是", "属于", "即", "全称"];
    private static readonly string[] EnglishVerbs = ["is a", "is an", "is the", "is one", "are a", "are the", "is", "are", "refers to", "stands for", "means"];
    private static readonly string[] NoSubjects =
    [
        "本文", "本章", "本节", "这", "那", "我", "你", "他", "它", "此", "该", "其", "一个", "一种", "今天", "什么", "this", "that", "it", "there", "here",
        "what", "these", "those", "he", "she", "they", "we", "i", "you", "one", "which", "my", "our",
    ];

    /// <summary><c>梯度检查点(Gradient Checkpointing)</c>, <c>Pixel Accuracy(PA,像素精度)</c>: the length of such an opening, or 0.</summary>
    public static int BilingualLength(string text)
    {
        var open = text.AsSpan().IndexOfAny('(', '（');
        var close = open < 2 ? -1 : text.AsSpan(open).IndexOfAny(')', '）');
        if (close < 3 || TitleText.Columns(text.AsSpan(0, open + close)) > TitleText.MostColumns || HasMark(text.AsSpan(0, open)))
            return 0;

        var name = text.AsSpan(0, open);
        var gloss = text.AsSpan(open + 1, close - 1);
        var isBilingual = HasHan(name) != HasHan(gloss) || (!HasHan(name) && IsAcronymOf(name, gloss));
        return isBilingual && Rune.IsLetter(Rune.GetRuneAt(text, open + 1)) && TitleText.Columns(name) <= MostColumns ? open + close + 1 : 0;
    }

    /// <summary>The length of the term the opening defines (<c>X 是…</c>, <c>X (Y) is a…</c>), or 0.</summary>
    public static int DefinedLength(string text)
    {
        var length = text.Any(static character => Scripts.IsUnspaced(new Rune(char.IsSurrogate(character) ? ' ' : character)))
            ? Chinese(text)
            : English(text);
        var term = text.AsSpan(0, length).TrimEnd();
        return length > 0 && IsTerm(term) ? term.Length : 0;
    }

    private static int Chinese(string text)
    {
        var end = text.AsSpan().IndexOfAny("，。；？！,;:：？".AsSpan());
        var clause = end < 0 ? text : text[..end];
        var places = ChineseVerbs.Select(verb => clause.IndexOf(verb, 1 < clause.Length ? 1 : 0, StringComparison.Ordinal)).Where(static at => at > 0).ToList();
        if (places.Count == 0)
            return 0;

        var at = places.Min();
        return "都就不也还总可又正便要算若但或只".Contains(clause[at - 1], StringComparison.Ordinal) ? 0 : at;
    }

    private static int English(string text)
    {
        var best = 0;
        foreach (var verb in EnglishVerbs)
        {
            var at = text.IndexOf($" {verb} ", StringComparison.Ordinal);
            if (at > 0 && (best == 0 || at < best))
                best = at;
        }

        return best;
    }

    private static bool IsTerm(ReadOnlySpan<char> term)
    {
        if (TitleText.Columns(term) is < 2 or > MostColumns || HasMark(term) || term.Contains('的') || term.Count(' ') > 5 || !HasLetter(term))
            return false;
        foreach (var word in NoSubjects)
        {
            if (term.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (word[0] > 'z' || term.Length == word.Length || !char.IsLetterOrDigit(term[word.Length])))
                return false;
        }

        return true;
    }

    /// <summary>The letters of an acronym open the words beside it.</summary>
    private static bool IsAcronymOf(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (acronym, words) = one.Trim().Contains(' ') ? (other.ToString(), one.ToString()) : (one.Trim().ToString(), other.ToString());
        var initials = string.Concat(words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(static word => char.ToUpperInvariant(word[0])));
        return acronym.Length is >= 2 and <= 8 && initials.StartsWith(char.ToUpperInvariant(acronym[0])) && acronym.Any(char.IsAsciiLetterUpper) && initials.Length >= 2;
    }

    private static bool HasMark(ReadOnlySpan<char> text) => text.IndexOfAny("，。；？！,;:：?!\uFFFC".AsSpan()) >= 0;

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return true;
        }

        return false;
    }

    private static bool HasHan(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Scripts.IsUnspaced(rune))
                return true;
        }

        return false;
    }
}
