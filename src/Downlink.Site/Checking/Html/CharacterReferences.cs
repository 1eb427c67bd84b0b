namespace Downlink.Checking;

/// <summary>Looks at the character references of a page: one that isn't known to be well-formed is for a parser to judge.</summary>
internal sealed class CharacterReferences(string text, List<MarkupFault> faults)
{
    /// <summary>Looks at those between two offsets.</summary>
    public void Check(int at, int end)
    {
        while (at < end && text.AsSpan(at, end - at).IndexOf('&') is >= 0 and var next)
            at = Pass(at + next);
    }

    /// <summary>Looks at the one that begins at an offset, and gives where it ends.</summary>
    public int Pass(int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
            end++;
        var name = text.AsSpan(at + 1, end - at - 1);
        var isClosed = end < text.Length && text[end] == ';';
        if (
            name.Length > 0
            && !(
                isClosed && name is "amp" or "lt" or "gt" or "quot" or "nbsp" or "apos" or "#39" or "#34" or "mdash" or "hellip" or "middot"
            )
        )
        {
            faults.Add(new MarkupFault(at, end - at + (isClosed ? 1 : 0), "this character reference isn't one", IsCertain: false));
        }

        return end;
    }
}
