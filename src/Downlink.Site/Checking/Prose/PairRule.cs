using System.Buffers;

namespace Downlink.Checking;

/// <summary>Marks that come in pairs, within one block of text: each has its other half.</summary>
internal sealed class PairRule(HtmlPage page, HtmlElement block, PageFaults faults)
{
    private const string Openers = "《“（「『【〈〔〖‘", Closers = "》”）」』】〉〕〗’";

    private static readonly SearchValues<char> Signs = SearchValues.Create(Openers + Closers + "()");

    private readonly Stack<OpenMark> _open = new();
    private readonly List<char> _told = [];

    public void Check(List<TextRun> runs)
    {
        foreach (var run in runs)
        {
            var text = run.In(page);
            for (var at = text.IndexOfAny(Signs); at >= 0; at = text.Next(Signs, at + 1))
                Pair(run, at);
        }

        foreach (var left in _open)
        {
            if (left.Mark != '(' && !(left.Mark == '“' && IsQuotedOn()))
                Tell(left.Mark, PartnerOf(left.Mark), left.Run, left.At);
        }
    }

    private void Pair(TextRun run, int at)
    {
        var text = run.In(page);
        var mark = text[at];
        if (mark == '(' || Openers.Contains(mark, StringComparison.Ordinal))
            _open.Push(new OpenMark(mark, run, at));
        else if (mark is ')' or '）')
            CloseBracket(run, at);
        else if (mark == '’' && at > 0 && char.IsAsciiLetter(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
            return;
        else
            Close(Openers[Closers.IndexOf(mark, StringComparison.Ordinal)], run, at);
    }

    private void Close(char opener, TextRun run, int at)
    {
        if (!IsOpen(opener))
        {
            // One without a beginning may be an apostrophe, or the end of what was told at its beginning: two pairs that cross.
            if (opener != '‘' && !_told.Remove(opener))
                Tell(run.In(page)[at], opener, run, at);
            return;
        }

        while (_open.Pop() is var left && left.Mark != opener)
        {
            if (left.Mark == '(')
                continue;
            _told.Add(left.Mark);
            Tell(left.Mark, PartnerOf(left.Mark), left.Run, left.At);
        }
    }

    private bool IsOpen(char opener)
    {
        foreach (var left in _open)
        {
            if (left.Mark == opener)
                return true;
        }

        return false;
    }

    /// <summary>A bracket may be half-width on one side; one behind the number of an item, or in a face, closes nothing.</summary>
    private void CloseBracket(TextRun run, int at)
    {
        var text = run.In(page);
        if (IsOpen('(') || IsOpen('（'))
        {
            while (_open.Peek().Mark is not ('(' or '（'))
                Close(_open.Peek().Mark, run, at);
            _open.Pop();
        }
        else if (
            text[at] == '）'
            && at > 0
            && !char.IsAsciiLetterOrDigit(text[at - 1])
            && !"一二三四五六七八九十:：;；=".Contains(text[at - 1], StringComparison.Ordinal)
        )
        {
            Tell('）', '（', run, at);
        }
    }

    /// <summary>A speech of several paragraphs opens its quotation in each and closes it in the last.</summary>
    private bool IsQuotedOn() =>
        page.Elements.Find(next => next.Start >= block.ContentEnd && BodyText.IsBlock(next)) is { IsInBody: true } following
        && page.TextOf(following).StartsWith('“');

    private void Tell(char mark, char partner, TextRun run, int at) =>
        faults.AddIfWritten(ProseDiagnostics.Unbalanced(mark, partner), block, "", BodyText.Snippets(run.In(page), at));

    private static char PartnerOf(char opener) => Closers[Openers.IndexOf(opener, StringComparison.Ordinal)];

    /// <summary>A mark that waits for its other half.</summary>
    private readonly record struct OpenMark(char Mark, TextRun Run, int At);
}
