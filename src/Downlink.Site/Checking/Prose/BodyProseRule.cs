using System.Text;
using Downlink.Text;

namespace Downlink.Checking;

/// <summary>What a post of Han shows of Markdown that didn't work, and marks that come in pairs and stand alone.</summary>
internal static class BodyProseRule
{
    private const string Openers = "《“（「『【", Closers = "》”）」』】";
    private const int Around = 10;

    private static readonly string[] Blocks = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dd", "dt"];
    private static readonly string[] Code = ["code", "pre", "kbd", "samp", "script", "style", "math", "svg", "del", "s"];
    private static readonly string[] Marks = ["**", "~~"];

    public static void Check(HtmlPage page, PageFaults faults)
    {
        foreach (var element in page.Elements.Where(static element => element.IsInBody))
        {
            if (element.Name == "a")
                CheckLink(page, element, faults);
            else if (Blocks.Contains(element.Name, StringComparer.Ordinal))
                CheckBlock(page, element, faults);
        }
    }

    private static void CheckLink(HtmlPage page, HtmlElement link, PageFaults faults)
    {
        var address = Uri.UnescapeDataString(page.Value(link, "href") ?? "");
        var at = address.IndexOfAny(['，', '。', '；', '：', '！', '？', '、', '）', '】', '》', '”', '」']);
        if (at < 0 || AddressBook.Scheme(address) is not ("http" or "https"))
            return;

        // In a link that shows its address, or right behind the host or at the end, no address has such signs.
        var isShown = page.TextOf(link).Contains("://", StringComparison.Ordinal);
        if (
            isShown
            || at == address.Length - 1
            || !address[..at][(address.IndexOf("//", StringComparison.Ordinal) + 2)..].Contains('/', StringComparison.Ordinal)
        )
        {
            faults.Add(
                ProseDiagnostics.SwallowedPunctuation(address, address[..at]),
                link.Start,
                link,
                "",
                address,
                Uri.EscapeDataString(address)
            );
        }
    }

    private static void CheckBlock(HtmlPage page, HtmlElement block, PageFaults faults)
    {
        var runs = TextRuns(page, block);
        if (!runs.Any(static run => run.Text.EnumerateRunes().Any(Scripts.IsHan)))
            return;

        var open = new Stack<(char Mark, string Text, int At)>();
        foreach (var (text, _) in runs)
        {
            for (var at = 0; at < text.Length; at++)
                Pair(text, at, open, block, faults);
        }

        foreach (var (mark, text, at) in open.Where(left => left.Mark != '(' && !(left.Mark == '“' && IsQuotedOn(page, block))))
        {
            faults.AddIfWritten(
                ProseDiagnostics.Unbalanced(mark, Closers[Openers.IndexOf(mark, StringComparison.Ordinal)]),
                block,
                "",
                Snippets(text, at)
            );
        }

        CheckMarks(runs, block, faults);
    }

    /// <summary>A speech of several paragraphs opens its quotation in each and closes it in the last.</summary>
    private static bool IsQuotedOn(HtmlPage page, HtmlElement block) =>
        page.Elements.Find(next => next.Start >= block.ContentEnd && Blocks.Contains(next.Name, StringComparer.Ordinal))
            is { IsInBody: true } following
        && page.TextOf(following).StartsWith('“');

    private static void Pair(string text, int at, Stack<(char Mark, string Text, int At)> open, HtmlElement block, PageFaults faults)
    {
        var mark = text[at];
        if (mark == '(' || Openers.Contains(mark, StringComparison.Ordinal))
            open.Push((mark, text, at));
        else if (mark is ')' or '）')
            CloseBracket(text, at, open, block, faults);
        else if (Closers.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var index)
            Close(Openers[index], text, at, open, block, faults);
    }

    private static void Close(
        char opener,
        string text,
        int at,
        Stack<(char Mark, string Text, int At)> open,
        HtmlElement block,
        PageFaults faults
    )
    {
        if (!open.Any(left => left.Mark == opener))
        {
            faults.AddIfWritten(ProseDiagnostics.Unbalanced(text[at], opener), block, "", Snippets(text, at));
            return;
        }

        while (open.Pop() is var left && left.Mark != opener)
        {
            if (left.Mark != '(')
            {
                faults.AddIfWritten(
                    ProseDiagnostics.Unbalanced(left.Mark, Closers[Openers.IndexOf(left.Mark, StringComparison.Ordinal)]),
                    block,
                    "",
                    Snippets(left.Text, left.At)
                );
            }
        }
    }

    /// <summary>A bracket may be half-width on one side; one behind the number of an item, or in a face, closes nothing.</summary>
    private static void CloseBracket(
        string text,
        int at,
        Stack<(char Mark, string Text, int At)> open,
        HtmlElement block,
        PageFaults faults
    )
    {
        if (open.Any(static left => left.Mark is '(' or '（'))
        {
            while (open.Peek().Mark is not ('(' or '（'))
                Close(open.Peek().Mark, text, at, open, block, faults);
            open.Pop();
        }
        else if (
            text[at] == '）'
            && at > 0
            && !char.IsAsciiLetterOrDigit(text[at - 1])
            && !"一二三四五六七八九十:：;；=".Contains(text[at - 1], StringComparison.Ordinal)
        )
        {
            faults.AddIfWritten(ProseDiagnostics.Unbalanced('）', '（'), block, "", Snippets(text, at));
        }
    }

    private static void CheckMarks(List<(string Text, int Start)> runs, HtmlElement block, PageFaults faults)
    {
        foreach (var mark in Marks)
        {
            var found = runs.Select(run => (run.Text, At: Find(run.Text, mark))).FirstOrDefault(static place => place.At >= 0);
            if (found.Text is { } text)
            {
                faults.AddIfWritten(
                    ProseDiagnostics.OpenEmphasis(mark, text[found.At..Math.Min(text.Length, found.At + Around + 2)]),
                    block,
                    "",
                    Snippets(text, found.At)
                );
            }
        }
    }

    /// <summary>A mark beside Han; between words of code, as in <c>x**2</c> or <c>**kwargs</c>, it is no mark.</summary>
    private static int Find(string text, string mark)
    {
        for (
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal)
        )
        {
            var (before, after) = (at > 0 ? text[at - 1] : ' ', at + mark.Length < text.Length ? text[at + mark.Length] : ' ');
            if (IsWide(after) || (IsWide(before) && !char.IsAsciiLetterOrDigit(after) && after != '_'))
                return at;
        }

        return -1;
    }

    private static bool IsWide(char character) =>
        Rune.TryCreate(character, out var rune) && (Scripts.IsHan(rune) || Scripts.IsWidePunctuation(rune) || character is '“' or '”');

    /// <summary>
    /// What surrounds a place, less and less of it: the source has it unless an escape or the end of a line stands within.
    /// </summary>
    private static string[] Snippets(string text, int at) =>
    [
        Snippet(text, Math.Max(0, at - Around), at, Math.Min(text.Length, at + Around)),
        Snippet(text, at, at, Math.Min(text.Length, at + Around)),
        Snippet(text, Math.Max(0, at - Around), at, at + 1),
        Snippet(text, Math.Max(0, at - 2), at, Math.Min(text.Length, at + 3)),
    ];

    private static string Snippet(string text, int from, int at, int to) => $"{text[from..at]}{PageFault.PlaceMark}{text[at..to]}";

    /// <summary>The text of a block that isn't code, a formula or another block within it, as runs between tags and references.</summary>
    private static List<(string Text, int Start)> TextRuns(HtmlPage page, HtmlElement block)
    {
        var runs = new List<(string, int)>();
        var index = page.Elements.IndexOf(block) + 1;
        var at = block.TagEnd;
        while (at < block.ContentEnd)
        {
            var next = index < page.Elements.Count && page.Elements[index].Start < block.ContentEnd ? page.Elements[index] : null;
            Split(page.Text[at..Math.Min(next?.Start ?? block.ContentEnd, block.ContentEnd)], at, runs);
            if (next is null)
                break;

            var isSkipped =
                Code.Contains(next.Name, StringComparer.Ordinal)
                || Blocks.Contains(next.Name, StringComparer.Ordinal)
                || page.Value(next, "class")?.Contains("math", StringComparison.Ordinal) == true;
            at = isSkipped ? next.ContentEnd : next.TagEnd;
            while (index < page.Elements.Count && page.Elements[index].Start < at)
                index++;
        }

        return runs;
    }

    private static void Split(string html, int start, List<(string Text, int Start)> runs)
    {
        for (var at = 0; at < html.Length;)
        {
            var end = html.AsSpan(at).IndexOfAny('<', '&') is >= 0 and var next ? at + next : html.Length;
            if (end > at)
                runs.Add((html[at..end], start + at));
            if (end == html.Length)
                return;
            var close = html.IndexOf(html[end] == '<' ? '>' : ';', end);
            at = close < 0 ? html.Length : close + 1;
        }
    }
}
