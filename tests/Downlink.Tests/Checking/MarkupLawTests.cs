using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Downlink.Checking;

namespace Downlink.Tests.Checking;

public sealed class MarkupLawTests
{
    private const string Page = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>A and B</title>
        <link rel="stylesheet" href="a.css">
        <style>p { color: red }</style>
        <script type="module" src="a.js"></script>
        </head>
        <body class="on-post" data-x='1'>
        <nav aria-label="x"><ul><li><a href="/a?b=1&amp;c=2">one</a><li>two</ul></nav>
        <main id="m"><h1>Title <small>x</small></h1>
        <p>A <b>bold <i>and</i></b> text &copy; 2025,<br>a line
        <dl><dt>t<dd>d</dl>
        <table><thead><tr><th>a<tbody><tr><td>1<td>2</table>
        <svg viewBox="0 0 1 1"><path d="M0 0"/><title>t</title></svg>
        <math><mi>x</mi><mo>=</mo><mtext>so <b>it</b> is</mtext></math>
        <form><label>q <input name="q"></label><button hidden>go</button></form>
        <!-- a remark --><pre><code>x &lt; y</code></pre><img src="x.png" alt="">
        </main>
        </body>
        </html>
        """;

    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<li>",
        "</li>",
        "<a href=x>",
        "</a>",
        "<br/>",
        "<div/>",
        "</br>",
        "<td>",
        "</td>",
        "<tr>",
        "<table>",
        "</table>",
        "text",
        "<",
        ">",
        "&",
        "&foo;",
        "&lt",
        "\"",
        "'",
        "=",
        "/",
        "<h2>",
        "</h2>",
        "<svg>",
        "</svg>",
        "<path/>",
        "<!doctype html>",
        "<!-- x",
        "-->",
        "<body>",
        "</body>",
        "<head>",
        "</head>",
        "<html>",
        "</html>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
        "<meta>",
        "<form>",
        "</form>",
        "<button>",
        "</button>",
        "<select>",
        "<option>",
        "</select>",
        "<dd>",
        "<ul>",
        "</ul>",
        " ",
        "\u0001",
        "<em>",
        "</em>",
        "<template>",
        "</template>",
        "<noscript>",
        "</noscript>",
        "<caption>",
        "<colgroup>",
        "<col>",
        "<thead>",
        "<iframe>",
        "</iframe>",
        "<textarea>",
        "</textarea>",
        "<ruby>",
        "<rt>",
        "</ruby>",
    ];

    [Fact]
    public void A_page_with_every_construct_is_read_without_a_doubt_but_for_what_a_parser_knows()
    {
        Assert.All(HtmlPage.Read("", Page).Faults, static fault => Assert.False(fault.IsCertain, fault.Message));
        Assert.Empty(Errors(Page));
    }

    /// <summary>
    /// The law on which the check's speed rests: where our own reading of a page leaves no doubt, a real parser has nothing to repair.
    /// </summary>
    [Fact]
    public void Where_nothing_is_doubted_a_parser_has_nothing_to_repair()
    {
        var random = new Random(20260122);
        for (var round = 0; round < 10_000; round++)
        {
            var page = Mutate(random);
            if (HtmlPage.Read("", page).Faults.Count == 0)
                Assert.True(Errors(page) is [], $"round {round}: {string.Join("; ", Errors(page))} in\n{page}");
        }
    }

    private static string Mutate(Random random)
    {
        var page = Page.Replace("&copy;", "", StringComparison.Ordinal);
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(15, page.Length);
            var removed = random.Next(3) == 0 ? Math.Min(random.Next(1, 8), page.Length - at) : 0;
            page = string.Concat(page.AsSpan(0, at), Pieces[random.Next(Pieces.Length)], page.AsSpan(at + removed));
        }

        return page;
    }

    private static List<string> Errors(string html)
    {
        var errors = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, found) =>
        {
            var error = (HtmlErrorEvent)found;
            // The standard (13.2.5.72) lets an ampersand stand before what begins no name; AngleSharp doesn't.
            if (!error.Message.StartsWith("Character reference", StringComparison.Ordinal))
                errors.Add($"{error.Message} at {error.Position}");
        };
        using var document = parser.ParseDocument(html);
        return errors;
    }

    [Fact]
    public void A_noncharacter_does_not_end_a_page_that_is_in_doubt()
    {
        var page = HtmlPage.Read("", Page.Replace("bold", "\uFFFF", StringComparison.Ordinal));
        Assert.NotEmpty(page.Faults);

        var faults = new PageFaults();
        MarkupRule.Check(page, faults);

        Assert.Empty(faults.Found);
    }

    [Fact]
    public void A_page_is_read_as_deep_as_browsers_nest()
    {
        const string Head = "<!doctype html><html><body>";
        Assert.Empty(HtmlPage.Read("", Nested(510)).Faults);

        var fault = Assert.Single(HtmlPage.Read("", Nested(511)).Faults);
        Assert.True(fault.IsCertain);
        Assert.Contains("512", fault.Message, StringComparison.Ordinal);

        static string Nested(int depth) =>
            Head + string.Concat(Enumerable.Repeat("<div>", depth)) + string.Concat(Enumerable.Repeat("</div>", depth)) + "</body></html>";
    }

    [Fact]
    public void A_name_that_stands_twice_among_many_attributes_is_found()
    {
        var names = string.Join(' ', Enumerable.Range(0, 40).Select(static number => $"a{number}"));

        Assert.Empty(HtmlPage.Read("", $"<!doctype html><p {names}>").Faults);
        var fault = Assert.Single(HtmlPage.Read("", $"<!doctype html><p {names} a3>").Faults);
        Assert.Equal("`a3` stands twice in one tag", fault.Message);
        Assert.Single(HtmlPage.Read("", $"<!doctype html><p {names} a39>").Faults);
    }
}
