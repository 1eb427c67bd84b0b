using System.Text;
using Downlink.Text;

namespace Downlink.Checking;

/// <summary>What a post of Han shows of Markdown that didn't work, and marks that come in pairs and stand alone.</summary>
internal static class BodyProseRule
{
    private const int Shown = 12;

    private static readonly string[] Marks = ["**", "~~"];

    public static void Check(HtmlPage page, PageFaults faults)
    {
        foreach (var element in page.Elements)
        {
            if (!element.IsInBody)
                continue;
            if (element.Name == "a")
                CheckLink(page, element, faults);
            else if (BodyText.IsBlock(element))
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
        var runs = BodyText.Runs(page, block);
        DanglingRule.Check(runs, block, faults);
        if (!runs.Exists(HasHan))
            return;

        new PairRule(page, block, faults).Check(runs);
        CheckMarks(runs, block, faults);
        CheckCode(runs, block, faults);
    }

    private static bool HasHan(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Scripts.IsHan(rune))
                return true;
        }

        return false;
    }

    private static void CheckMarks(List<string> runs, HtmlElement block, PageFaults faults)
    {
        foreach (var mark in Marks)
        {
            if (runs.Find(run => Find(run, mark) >= 0) is not { } text)
                continue;

            var at = Find(text, mark);
            faults.AddIfWritten(
                ProseDiagnostics.OpenEmphasis(mark, text[at..Math.Min(text.Length, at + Shown)]),
                block,
                "",
                BodyText.Snippets(text, at)
            );
        }
    }

    private static void CheckCode(List<string> runs, HtmlElement block, PageFaults faults)
    {
        if (runs.Find(static run => run.Contains('`', StringComparison.Ordinal)) is not { } text)
            return;

        var at = text.IndexOf('`', StringComparison.Ordinal);
        faults.AddIfWritten(
            ProseDiagnostics.OpenCode(text[at..Math.Min(text.Length, at + Shown)]),
            block,
            "",
            BodyText.Snippets(text, at)
        );
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
}
