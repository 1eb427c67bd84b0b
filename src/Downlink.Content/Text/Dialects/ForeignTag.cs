using System.Collections.Immutable;
using System.Text;

namespace Downlink.Text;

/// <summary>
/// A tag of another tool's templates as it stands in a text: <c>{% name arguments %}</c> of Hexo and Jekyll, <c>{{&lt; name arguments
/// &gt;}}</c> and <c>{{% name arguments %}}</c> of Hugo. It is read, never run.
/// </summary>
/// <param name="Name">With a slash before it where it closes one of Hugo's.</param>
/// <param name="IsShortcode">Whether it is Hugo's.</param>
/// <param name="Arguments">Without the quotes around them; <c>key="value"</c> as <c>key=value</c>.</param>
/// <param name="Length">Of the whole tag, in UTF-16 units.</param>
internal sealed record ForeignTag(string Name, bool IsShortcode, ImmutableArray<string> Arguments, int Length)
{
    private const int Longest = 2000;

    /// <summary>The tag at the beginning of a text, or null.</summary>
    public static ForeignTag? Read(ReadOnlySpan<char> text)
    {
        var (open, close) = text switch
        {
            ['{', '%', ..] => (2, "%}"),
            ['{', '{', '<', ..] => (3, ">}}"),
            ['{', '{', '%', ..] => (3, "%}}"),
            _ => (0, ""),
        };
        if (open == 0)
            return null;

        var end = text[..Math.Min(text.Length, Longest)].IndexOf(close, StringComparison.Ordinal);
        if (end < open || text[open..end].Contains('\n'))
            return null;
        var words = Words(text[open..end].Trim().Trim('-').Trim());
        return words.Count == 0 ? null : new ForeignTag(words[0], open == 3, [.. words.Skip(1)], end + close.Length);
    }

    /// <summary>The value of a named argument, or null.</summary>
    public string? this[string name] =>
        Arguments
            .FirstOrDefault(argument =>
                argument.Length > name.Length && argument[name.Length] == '=' && argument.StartsWith(name, StringComparison.Ordinal)
            )
            ?[(name.Length + 1)..];

    /// <summary>Arguments that have no names.</summary>
    public IEnumerable<string> Plain =>
        Arguments.Where(static argument =>
            !argument.Contains('=', StringComparison.Ordinal) || argument.Contains("://", StringComparison.Ordinal)
        );

    private static List<string> Words(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        var wasQuoted = false;
        foreach (var character in text)
        {
            if (quote != '\0' ? character == quote : character is '"' or '\'' or '`' && (word.Length == 0 || word[^1] == '='))
            {
                quote = quote == '\0' ? character : '\0';
                wasQuoted = true;
            }
            else if (quote == '\0' && char.IsWhiteSpace(character))
            {
                Flush();
            }
            else
            {
                word.Append(character);
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0 || wasQuoted)
                words.Add(word.ToString());
            word.Clear();
            wasQuoted = false;
        }
    }
}
