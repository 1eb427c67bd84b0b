using System.Collections.Immutable;

namespace Downlink.Tests.Fuzzing;

/// <summary>Pieces that, one after the other by the ten thousand, are a text to be read in about the time its length allows.</summary>
internal static class HugeTexts
{
    public const int Most = 40_000;

    /// <summary>Those that once took minutes, or the stack.</summary>
    public static ImmutableArray<HugeText> Mended { get; } =
    [
        .. Of("markdown", "  - a\n", "[a](", "[^1]: ", "a* ", "x <?", "x <!A", "<div>", "<b>", "</p>", "# a\n",
            "a\n===\n", "[a]: x\n", "<![CDATA[", "\\begin{equation}\n"),
        HugeText.Framed("markdown", "|a|b|\n|-|-|\n|", "*a|", "|\n"),
        .. Of("sanitizer", "<div>", "<table>", "<unknown>", "<p><b>", "</p>"),
        .. Of("dumps", "[代码]"),
        .. Of("feeds", "<item>", "<article>"),
        Within("<rss><channel><item><category>", "<a>", "</a>", "</category></item></channel></rss>"),
        .. Numbered("front-matter", "k№: x\n", "k№ = 1\n"),
        HugeText.Framed("configuration", "title: t\nsources: ['", "{a,b}", "']\n"),
        .. Of("check", "<a b='", "<p><table>"),
    ];

    public static ImmutableArray<HugeText> Others { get; } =
    [
        .. Markdown(),
        .. Of("sanitizer", "<b>", "<a>", "<table><tr><td>", "<svg>", "<math><mtext>", "<template>", "<select>", "<!--", "<b a=", "&",
            "<b><p>", "<a><b></a>", "<p><b></p>", "<b><i></b>", "<li>", "<tr>", "<x-y>", "</b>", "<![CDATA[", "<?", "<style>",
                "<frameset>"),
        .. Numbered("sanitizer", "<x№>", "<b a№='x'>", "&a№;"),
        HugeText.Framed("sanitizer", "<b", " a='x'", ">"),
        new HugeText("sanitizer", "<b a0 a1 …>", static count => $"<b{HugeText.Numbered("", " a№").Of(count)}>"),
        .. Of("front-matter", "[", "{", "- ", "? ", "&a ", "a: ", "a.", "[[a]]\n", "[a]\n", "a = [", "a = {", "{\"a\":", "\"",
            "aliases: [a]\n", "'", "|\n", "a: |\n b\n", "!!", "!!str ", "!a ", "*a ", "# a\n", "a, ", "a: 'b'\n", "%TAG ! a\n", "--- a\n",
                "a\n"),
        .. Numbered("front-matter", "[t№]\n", "[[t№]]\n", "a.k№ = 1\n", "\"k№\": 1,\n", "a№: &a№ x\n",
            "- &a№ [x]\n", "- tag№\n", "tag№, "),
        HugeText.Framed("front-matter", "aliases:\n", "- /a\n", ""),
        HugeText.Framed("front-matter", "tags: [", "a, ", "]"),
        HugeText.Nested("front-matter", "[", "]"),
        HugeText.Nested("front-matter", "{a: ", "}"),
        new HugeText("front-matter", "a:\n a:\n  …", static count => Stairs(count, "a:\n")),
        .. Of("configuration", "[", "{", "- ", "a: ", "a:\n", "x: 1\n", "sources: [a]\n", "\"", "!!str ", "&a "),
        .. Numbered("configuration", "k№: x\n", "k№: &a№ x\n"),
        HugeText.Framed("configuration", "title: t\nsources: ['", "**/", "*.txt']\n"),
        HugeText.Framed("configuration", "title: t\nsources: ['", "*a", "']\n"),
        HugeText.Framed("configuration", "title: t\ndefault_category: c\ncategories:\n- slug: c\n  name: C\n  terms: {", "a", ": 1}\n"),
        new HugeText("configuration", "title: t\ncategories: …", static count => "title: t\ncategories:\n" + HugeText.Numbered("",
            "- slug: c№\n  terms: {t№: 1}\n").Of(count / 8)),
        new HugeText("configuration", "title: t\nmenu: …", static count => "title: t\nmenu:\n" + HugeText.Numbered("",
            "- {title: m№, url: /}\n").Of(count / 4)),
        .. Of("dumps", "a", "1. ", "1.1 a ", "（1）", "a\n", "2026-01-11\n", "Python\n", "https://a ", "&amp;", "...", "一、", "[", "]", "：",
            "a: ", "（", "1.", "•", " ", "\uFFFF", "e\u0301"),
        .. Numbered("dumps", "A line about the number № of many, long enough to be a post of its own.\n", "№. ", "https://a.example/№ "),
        .. Of("feeds", "<a>", "&lt;b&gt;", "[", "{\"items\":", "<rss>", "<?xml ", "<!DOCTYPE a [", "<!--", "<![CDATA["),
        .. Feeds(),
        .. Of("templates", "{{ (", "{{ if a }}", "{{ [", "{{ 1 + ", "{{ 1 + 1 }}", "{{ !", "{{ a | ", "{", "{{ {a: ", "{{ \"", "{{ 'a'",
            "{{ # a\n", "{{ a.", "{{ a[", "{{ for a in b }}",
            "{{ func a }}", "{{ - ", "{%{", "{{ `", "{{ 1..", "{{ a ? b : ", "{{ $\"{"),
        .. Numbered("templates", "{{ a№ = 1 }}", "{{ a№ }}", "{{ func f№; end }}", "{{ $a№ = 1 }}"),
        .. Of("search", "a", "文", "e\u0301", "a ", "文 ", "𝑊", "Ａ", "."),
        .. Numbered("search", "w№ "),
        .. Of("check", "<div>", "<!--", "&", "<a ", "<p>", "</p>", "<a href='#a'>", "<script>", "<svg>", "<b><p>", "<img>", "<title>",
            "<table><tr>"),
        .. Numbered("check", "<p id='a№'>", "<a href='#a№'>x</a>", "&a№;", "<x№>"),
    ];

    /// <summary>Gives a part the texts of so many pieces; false where it doesn't come to an end in time.</summary>
    public static bool Try(HugeText huge, int times, TimeSpan patience)
    {
        var fuzzer = Fuzzer.All().Single(fuzzer => fuzzer.Name == huge.Fuzzer);
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                foreach (var text in TextsOf(huge, times))
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
        return fault is null ? true : throw new InvalidOperationException(huge.ToString(), fault);
    }

    private static IEnumerable<HugeText> Markdown() =>
    [
        .. Of("markdown", "> ", "- ", "1. ", "[", "![", "[a](<b", "[^1]", "]", "(", "*", "*a ", "a**b", "*a_ ", "~~a ", "`a``b",
            "x <![CDATA[", "x <!--", "<a b='", "<div>\n", "<table><tr><td>", "&", "&amp", "|", "a|b\n-|-\n", "a\n: b\n", "*[A]: x\n", "$",
                "$a ",
            "\\(", "$$\n", "\\begin{a}", "\\eqref{a}", "{% raw %}", "{% highlight x %}\n", "{{< a ", "{{% a %}}\n", "{: .a", "```\n",
            "~~~a\n> ", "https://a", "www.", "a@b.", "<!-- more", "\t", "文", "\\", "- [ ] ", "> [!NOTE]\n"),
        .. Of("markdown", "a", " ", "\n", "a\n", "a  \n", "    a\n\n", "<!--", "<?", "<!A", "<!--\n", "<?\n", "<!A\n",
            "<![CDATA[\n", "<!-- a -- ", "<a ", "<a b ", "<a b=\"c\" ",
            "</a ", "<p>", "<p><b>", "<b><p>", "<a><b></a>", "<li>", "<x-y>", "<pre>", "<script>\n", "<style>", "<textarea>",
                "<details>\n", "<svg>", "<math>", "<b>a</b>", "<https://a>", "<a@", "<h:"),
        .. Of("markdown", "[](", "![](", "[a](b)", "[a][b]", "[a][", "[[a](b)", "![a](b \"", "[a]: ", "[a]: <", "[a]: x \"\n", "[a]: x '",
            "[a]:\n", "[\n", "][", "()", "[a](b(", "[a](\\(", "!", "[x] "),
        .. Of("markdown", "**", "_", "__a ", "***a ", "*a **b ", "*a* ", "**a* ", "*a _b* ", "_a*b_ ", "a_b_", "~", "~~", "~~a~ ", "==a ",
            "^a^ ", "~a~", "++a", "**文", "文**", "*，"),
        .. Of("markdown", "`", "` ", "`` ` ", "\\`", "\\*", "&#", "&#x", "&#x41;", "&lt;", "&nosuch;", ":::\n", "::: a\n", "{.a ", "{#a}",
            "a {.a}\n", "$$", "$$a", "\\[", "\\]", "\\label{a}", "\\ref{a}",
            "%", "{% ", "{{ ", "{% include a %}\n", "{% post_url a %} ", "{% codeblock %}\n", "{% raw %}\n", "{{< a >}}", "{{< /a >}}",
                "{{% a ", "<!-- more -->\n"),
        .. Of("markdown", "-\n", "+ ", "1) ", "- a\n\n", "- a\n\n\n", "1. a\n   ", "> a\n", "> > a\n", ">\n", "- > ", "> - ", "***\n",
            "* * ", "---\n", "a\n---\n", "a\n=", "# ", "#", "###### a\n", "~~~\n", "~~~ a\n", "|-|\n", "|\n", "a | b\n", "|a|\n|-|\n",
            "- [x] a\n", ": a\n", "> [!", "*[", "[^a]:\n"),
        .. Of("markdown", "http://a.b/((", "www.a.b)", "www.a.b/&amp;", "http://", "ftp://a ", "a@b.c_", "a.b@", "mailto:a", "https://a，",
            "a.a.a@a ", "_http://a"),
        .. Numbered("markdown", "[a№]: /x\n", "[a№] ", "[a№]: /x\n\n[a№]\n\n", "[^a№]: x\n", "[^a№] ", "[^a№]\n\n[^a№]: x\n\n",
            "*[A№]: x\n", "# a№\n", "a№ ", "<a№>", "<x№ y№>", "&a№;", "{{< a№ >}}", "{% a№ %}", "[a](/x№) ",
            "- a№\n", "№. a\n", "https://a.example/№ ", "```l№\na\n```\n", "$x_№$ ", "$$\n\\label{e№}\n$$\n\n", "\\eqref{e№} ",
                "![a](x№.png)\n\n", "a №@b.c "),
        HugeText.Nested("markdown", "[", "]"),
        HugeText.Nested("markdown", "[", "](b)"),
        HugeText.Nested("markdown", "![", "](b)"),
        HugeText.Nested("markdown", "*", "*"),
        HugeText.Nested("markdown", "**a ", " b**"),
        HugeText.Nested("markdown", "(", ")"),
        HugeText.Nested("markdown", "<b>", "</b>"),
        HugeText.Nested("markdown", "<div>\n", "</div>\n"),
        HugeText.Nested("markdown", "[a](", ")"),
        HugeText.Nested("markdown", "<ul><li>", "</ul>"),
        HugeText.Nested("markdown", "{% raw %}", "{% endraw %}"),
        HugeText.Nested("markdown", "{{% a %}}\n", "{{% /a %}}\n"),
        HugeText.Nested("markdown", "> ", ""),
        HugeText.Nested("markdown", "<details>\n\n", "</details>\n\n"),
        HugeText.Growing("markdown", "`", "a"),
        HugeText.Growing("markdown", "`", "\n"),
        HugeText.Growing("markdown", "~", "\n"),
        HugeText.Growing("markdown", "*", "a"),
        HugeText.Growing("markdown", "_", " a"),
        HugeText.Growing("markdown", "$", "a"),
        HugeText.Growing("markdown", "#", "\n"),
        HugeText.Growing("markdown", ">", "a\n"),
        HugeText.Growing("markdown", " ", "- a\n"),
        HugeText.Growing("markdown", "  ", "1. a\n"),
        HugeText.Growing("markdown", "[", "]"),
        HugeText.Growing("markdown", "-", " "),
        new HugeText("markdown", "a table of so many columns",
            static count => $"{Times("|a", count / 4)}|\n{Times("|-", count / 4)}|\n{Times("|b", count / 4)}|\n"),
        new HugeText("markdown", "a table of so many columns and rows",
            static count => $"{Times("|a", count / 80)}|\n{Times("|-", count / 80)}|\n{Times("|b|\n", count / 8)}"),
        HugeText.Framed("markdown", "|a|b|\n|-|-|\n", "|c|d|\n", ""),
        HugeText.Framed("markdown", "|a|b|\n|-|-|\n", "c\n", ""),
        HugeText.Framed("markdown", "|a|b|\n|-|-|\n|", "`|", "|\n"),
        HugeText.Framed("markdown", "[", "a\\]", "](b)"),
        HugeText.Framed("markdown", "[a](b '", "\\'", "')"),
        HugeText.Framed("markdown", "<a b='", "c\n", "'>"),
        HugeText.Framed("markdown", "[^1]: a\n\n", "[^1] ", ""),
        HugeText.Framed("markdown", "*[A]: x\n\n", "A ", ""),
        HugeText.Framed("markdown", "[a]: /x\n\n", "[a] ", ""),
        HugeText.Framed("markdown", "```\n", "a\n", "```\n"),
        HugeText.Framed("markdown", "$$\n", "a\n", "$$\n"),
        HugeText.Framed("markdown", "$", "{", "$"),
        HugeText.Framed("markdown", "$", "\\frac{", "$"),
        HugeText.Framed("markdown", "$", "^", "$"),
    ];

    private static IEnumerable<HugeText> Feeds() =>
    [
        HugeText.Framed("feeds", "<rss><channel>", "<item><title>a</title></item>", "</channel></rss>"),
        HugeText.Framed("feeds", "<rss><channel><item><description>", "&lt;b&gt;", "</description></item></channel></rss>"),
        HugeText.Framed("feeds", "<rss><channel><item>", "<category>a</category>", "</item></channel></rss>"),
        HugeText.Framed("feeds", "{\"items\":[", "{\"title\":\"a\"},", "{}]}"),
        HugeText.Framed("feeds", "{\"items\":[", "{\"title\":\"\\ud800\"},", "{}]}"),
        HugeText.Framed("feeds", "{\"items\":[{\"tags\":[", "\"a\",", "\"b\"]}]}"),
        HugeText.Framed("feeds", "{\"items\":[{\"content_html\":\"", "<b>", "\"}]}"),
        HugeText.Framed("feeds", "<html><body>", "<article><h2>a</h2><p>b</p></article>", "</body></html>"),
        Within("<rss><channel><item><title>a</title><description>", "<a>", "</a>", "</description></item></channel></rss>"),
        Within("<rss><channel><item><title>", "<a>", "</a>", "</title></item></channel></rss>"),
        Within("<rss><channel>", "<item><description>a", "</description></item>", "</channel></rss>"),
        Within("<rss><channel>", "<a xmlns='b'>", "</a>", "</channel></rss>"),
        Within("<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>", "<div>", "</div>", "</content></entry></feed>"),
    ];

    private static HugeText Within(string head, string open, string close, string tail) =>
        new("feeds", $"{head}{open}…{close}{tail}", count => head + HugeText.Nested("", open, close).Of(count) + tail);

    private static string[] TextsOf(HugeText huge, int times)
    {
        var text = huge.Of(times);
        return huge.Fuzzer == "front-matter" ? [$"---\n{text}", $"+++\n{text}\n+++\n", $"{{\n{text}\n}}\n",
            $"---\na: {text}\n---\n"] : [text];
    }

    private static string Times(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));

    /// <summary>Each line set in one further than the one before, as long together as so many would be.</summary>
    private static string Stairs(int count, string line) =>
        string.Concat(Enumerable.Range(0, (int)Math.Sqrt(2 * count)).Select(depth => new string(' ', depth) + line));

    private static IEnumerable<HugeText> Of(string name, params string[] pieces) => pieces.Select(piece => HugeText.Repeated(name, piece));

    private static IEnumerable<HugeText> Numbered(string name, params string[] pieces) => pieces.Select(piece => HugeText.Numbered(name,
        piece));
}
