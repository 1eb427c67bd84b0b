using System.Collections.Immutable;

namespace Downlink.Tests.Fuzzing;

/// <summary>Pieces that, one after the other by the ten thousand, are a text to be read in about the time its length allows.</summary>
internal static class HugeTexts
{
    private const int Times = 40_000;

    /// <summary>Those that once took minutes, or the stack.</summary>
    public static ImmutableArray<(string Fuzzer, string Piece)> Mended { get; } =
    [
        .. Of("markdown", "  - a\n", "[a](", "[^1]: ", "a* ", "x <?", "x <!A", "<div>", "<b>", "</p>", "# a\n",
            "a\n===\n"),
        .. Of("sanitizer", "<div>", "<table>", "<unknown>", "<p><b>", "</p>"),
        .. Of("dumps", "[代码]"),
        .. Of("feeds", "<item>", "<article>"),
        .. Of("check", "<a b='", "<p><table>"),
    ];

    public static ImmutableArray<(string Fuzzer, string Piece)> Others { get; } =
    [
        .. Of("markdown", "> ", "- ", "1. ", "[", "![", "[a](<b", "[^1]", "]", "(", "*", "*a ", "a**b", "*a_ ", "~~a ", "`a``b",
            "x <![CDATA[", "x <!--", "<a b='", "<div>\n", "<table><tr><td>", "&", "&amp", "|", "a|b\n-|-\n", "a\n: b\n", "*[A]: x\n", "$", "$a ",
            "\\(", "$$\n", "\\begin{a}", "\\eqref{a}", "{% raw %}", "{% highlight x %}\n", "{{< a ", "{{% a %}}\n", "{: .a", "```\n",
            "~~~a\n> ", "https://a", "www.", "a@b.", "<!-- more", "\t", "文", "\\", "- [ ] ", "> [!NOTE]\n"),
        .. Of("sanitizer", "<b>", "<a>", "<table><tr><td>", "<svg>", "<math><mtext>", "<template>", "<select>", "<!--", "<b a=", "&"),
        .. Of("front-matter", "[", "{", "- ", "? ", "&a ", "a: ", "a.", "[[a]]\n", "[a]\n", "a = [", "a = {", "{\"a\":", "\"",
            "aliases: [a]\n"),
        .. Of("configuration", "[", "{", "- ", "a: ", "a:\n", "x: 1\n"),
        .. Of("dumps", "a", "1. ", "1.1 a ", "（1）", "a\n", "2026-01-11\n", "Python\n", "https://a ", "&amp;", "...", "一、"),
        .. Of("feeds", "<a>", "&lt;b&gt;", "[", "{\"items\":"),
        .. Of("templates", "{{ (", "{{ if a }}", "{{ [", "{{ 1 + ", "{{ 1 + 1 }}", "{{ !", "{{ a | ", "{"),
        .. Of("search", "a", "文", "e\u0301"),
        .. Of("check", "<div>", "<!--", "&"),
    ];

    /// <summary>Gives a part the texts of a piece; false where it doesn't come to an end in time.</summary>
    public static bool Try(string name, string piece, TimeSpan patience)
    {
        var fuzzer = Fuzzer.All().Single(fuzzer => fuzzer.Name == name);
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                foreach (var text in TextsOf(name, string.Concat(Enumerable.Repeat(piece, Times))))
                    fuzzer.Try(text);
            }
#pragma warning disable CA1031 // It is thrown on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                fault = exception;
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(patience))
            return false;
        return fault is null ? true : throw new InvalidOperationException($"{name} {piece}", fault);
    }

    private static string[] TextsOf(string name, string text) =>
        name == "front-matter" ? [$"---\n{text}", $"+++\n{text}\n+++\n", $"{{\n{text}\n}}\n", $"---\na: {text}\n---\n"] : [text];

    private static IEnumerable<(string, string)> Of(string name, params string[] pieces) => pieces.Select(piece => (name, piece));
}
