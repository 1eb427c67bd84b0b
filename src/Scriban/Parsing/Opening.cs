namespace Scriban.Parsing;

/// <summary>Where raw text ends: at <c>{{</c>, at <c>{%{</c> with any number of percent signs, or with the text.</summary>
internal readonly record struct Opening(int Offset, int End, int Percents, char Strip)
{
    /// <summary>The next opening; at the end of the text one without length.</summary>
    public static Opening Find(string text, int offset)
    {
        while (offset < text.Length)
        {
            var brace = text.AsSpan(offset).IndexOf('{');
            if (brace < 0) break;

            offset += brace;
            var percents = CountPercents(text, offset + 1);
            var second = offset + 1 + percents;
            if (second < text.Length && text[second] == '{') return WithStrip(text, offset, second + 1, percents);
            offset++;
        }

        return new Opening(text.Length, text.Length, 0, Stripping.None);
    }

    /// <summary>The edge that closes this one: <c>}%}</c> with as many percent signs, or the end of the text.</summary>
    public Opening FindClosing(string text)
    {
        var closing = $"}}{new string('%', Percents)}}}";
        var offset = text.IndexOf(closing, End, StringComparison.Ordinal);
        if (offset < 0) return new Opening(text.Length, text.Length, Percents, Stripping.None);

        var strip = offset > End ? Stripping.Of(text[offset - 1]) : Stripping.None;
        return new Opening(strip == Stripping.None ? offset : offset - 1, offset + closing.Length, Percents, strip);
    }

    private static Opening WithStrip(string text, int offset, int end, int percents)
    {
        var strip = end < text.Length ? Stripping.Of(text[end]) : Stripping.None;
        return new Opening(offset, strip == Stripping.None ? end : end + 1, percents, strip);
    }

    private static int CountPercents(string text, int offset)
    {
        var count = 0;
        while (offset + count < text.Length && text[offset + count] == '%') count++;
        return count;
    }
}
