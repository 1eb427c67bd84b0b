using System.Buffers;

namespace Downlink.Checking;

/// <summary>Marks that come in pairs, within one block of text: each has its other half.</summary>
internal sealed class PairRule(HtmlPage page, HtmlElement block, PageFaults faults)
{
    private const string Openers = "《“（「『【〈〔〖‘", Closers = "》”）」』】〉〕〗’";

    private static readonly SearchValues<char> Signs = SearchValues.Create(Openers + Closers + "()");

    private readonly Stack<(char Mark, string Text, int At)> _open = new();
    private readonly List<char> _told = [];

    public void Check(List<string> runs)
    {
        foreach (var text in runs)
        {
            var rest = text.AsSpan();
            while (rest.IndexOfAny(Signs) is >= 0 and var next)
            {
                rest = rest[next..];
                Pair(text, text.Length - rest.Length);
                rest = rest[1..];
            }
        }

        foreach (var (mark, text, at) in _open.Where(left => left.Mark != '(' && !(left.Mark == '“' && IsQuotedOn())))
            Tell(mark, Closers[Openers.IndexOf(mark, StringComparison.Ordinal)], text, at);
    }

    private void Pair(string text, int at)
    {
        var mark = text[at];
        if (mark == '(' || Openers.Contains(mark, StringComparison.Ordinal))
            _open.Push((mark, text, at));
        else if (mark is ')' or '）')
            CloseBracket(text, at);
        else if (mark == '’' && at > 0 && char.IsAsciiLetter(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
            return;
        else
            Close(Openers[Closers.IndexOf(mark, StringComparison.Ordinal)], text, at);
    }

    private void Close(char opener, string text, int at)
    {
        if (!_open.Any(left => left.Mark == opener))
        {
            // One without a beginning may be an apostrophe, or the end of what was told at its beginning: two pairs that cross.
            if (opener != '‘' && !_told.Remove(opener))
                Tell(text[at], opener, text, at);
            return;
        }

        while (_open.Pop() is var left && left.Mark != opener)
        {
            if (left.Mark == '(')
                continue;
            _told.Add(left.Mark);
            Tell(left.Mark, Closers[Openers.IndexOf(left.Mark, StringComparison.Ordinal)], left.Text, left.At);
        }
    }

    /// <summary>A bracket may be half-width on one side; one behind the number of an item, or in a face, closes nothing.</summary>
    private void CloseBracket(string text, int at)
    {
        if (_open.Any(static left => left.Mark is '(' or '（'))
        {
            while (_open.Peek().Mark is not ('(' or '（'))
                Close(_open.Peek().Mark, text, at);
            _open.Pop();
        }
        else if (
            text[at] == '）'
            && at > 0
            && !char.IsAsciiLetterOrDigit(text[at - 1])
            && !"一二三四五六七八九十:：;；=".Contains(text[at - 1], StringComparison.Ordinal)
        )
        {
            Tell('）', '（', text, at);
        }
    }

    /// <summary>A speech of several paragraphs opens its quotation in each and closes it in the last.</summary>
    private bool IsQuotedOn() =>
        page.Elements.Find(next => next.Start >= block.ContentEnd && BodyText.IsBlock(next)) is { IsInBody: true } following
        && page.TextOf(following).StartsWith('“');

    private void Tell(char mark, char partner, string text, int at) =>
        faults.AddIfWritten(ProseDiagnostics.Unbalanced(mark, partner), block, "", BodyText.Snippets(text, at));
}
