using Downlink.Text;

namespace Downlink.Posts;

/// <summary>Tells by counting whether a text is Chinese or English.</summary>
internal static class PostLanguage
{
    // A Chinese text on computing is full of English words, an English one hardly has a Han character.
    private const int WordsForAHan = 3;

    public static string Of(string text, string otherwise)
    {
        var count = TextCount.Of(text);
        if (count.Han == 0 && count.Words == 0)
            return otherwise;

        return count.Han * WordsForAHan >= count.Words
            ? otherwise.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                ? otherwise
                : "zh-CN"
            : otherwise.StartsWith("en", StringComparison.OrdinalIgnoreCase)
                ? otherwise
                : "en";
    }
}
