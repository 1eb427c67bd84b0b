using System.Text;
using Downlink.Text;

namespace Downlink.Checking;

/// <summary>What a post of Han shows of Markdown that didn't work, and marks that come in pairs and stand alone.</summary>
internal static class BodyProseRule
{
    private const int Shown = 12;

    /// <summary>Below it there is no Han.</summary>
    private const char FirstOfHan = '\u2E80';

    private const string Code = "`";

    private static readonly string[] Marks = ["**", "~~", Code];

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
        if (!MayHaveWideSigns(page.ValueOf(link, "href")))
            return;

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

    private static bool MayHaveWideSigns(ReadOnlySpan<char> address) => address.Contains('%') || !Ascii.IsValid(address);

    private static void CheckBlock(HtmlPage page, HtmlElement block, PageFaults faults)
    {
        var runs = BodyText.Runs(page, block);
        DanglingRule.Check(page, runs, block, faults);
        if (!HasHan(page, runs))
            return;

        new PairRule(page, block, faults).Check(runs);
        foreach (var mark in Marks)
            CheckMark(page, runs, mark, block, faults);
    }

    private static bool HasHan(HtmlPage page, List<TextRun> runs)
    {
        foreach (var run in runs)
        {
            var text = run.In(page);
            var first = text.IndexOfAnyInRange(FirstOfHan, char.MaxValue);
            foreach (var rune in first < 0 ? default : text[first..].EnumerateRunes())
            {
                if (Scripts.IsHan(rune))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Tells the first of a mark that stands in the text.</summary>
    private static void CheckMark(HtmlPage page, List<TextRun> runs, string mark, HtmlElement block, PageFaults faults)
    {
        foreach (var run in runs)
        {
            var text = run.In(page);
            if ((mark == Code ? text.IndexOf(Code) : Find(text, mark)) is not (>= 0 and var at))
                continue;

            var shown = text[at..Math.Min(text.Length, at + Shown)].ToString();
            faults.AddIfWritten(
                mark == Code ? ProseDiagnostics.OpenCode(shown) : ProseDiagnostics.OpenEmphasis(mark, shown),
                block,
                "",
                BodyText.Snippets(text, at)
            );
            return;
        }
    }

    /// <summary>A mark beside Han; between words of code, as in <c>x**2</c> or <c>**kwargs</c>, it is no mark.</summary>
    private static int Find(ReadOnlySpan<char> text, string mark)
    {
        for (var at = text.IndexOf(mark); at >= 0; at = text.Next(mark, at + mark.Length))
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
