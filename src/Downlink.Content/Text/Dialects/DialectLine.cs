namespace Downlink.Text;

/// <summary>
/// Rewrites what stands within one line of text outside code: tags that have a form in Markdown, addresses made by templates, kramdown's
/// attributes.
/// </summary>
internal sealed class DialectLine : IDisposable
{
    /// <summary>How far from its beginning a tag may end.</summary>
    private const int Farthest = 2000;

    private const int UsualLine = 500;

    private readonly TextBuffer _out = new(UsualLine);

    /// <summary>Whether the lines from here on are within <c>{% raw %}</c>: nothing in them is a tag.</summary>
    public bool IsRaw { get; private set; }

    /// <summary>The line as Markdown has it, until the next one is asked for.</summary>
    public ReadOnlySpan<char> Rewrite(ReadOnlySpan<char> line)
    {
        if (!line.Contains('{'))
            return line;

        _out.Length = 0;
        for (var at = 0; at < line.Length;)
        {
            var rest = line[at..];
            at += rest[0] switch
            {
                '`' => Code(rest),
                '{' => Brace(rest),
                _ => Copy(rest, rest.IndexOfAny('`', '{') is > 0 and var words ? words : rest.Length),
            };
        }

        return _out.Text;
    }

    public void Dispose() => _out.Dispose();

    /// <summary>A run of backquotes, and what is between it and the next one as long.</summary>
    private int Code(ReadOnlySpan<char> rest)
    {
        var run = rest.IndexOfAnyExcept('`');
        run = run < 0 ? rest.Length : run;
        for (var at = run; at < rest.Length;)
        {
            var next = rest[at..].IndexOf('`');
            if (next < 0)
                break;
            var end = rest[(at + next)..].IndexOfAnyExcept('`');
            var length = end < 0 ? rest.Length - at - next : end;
            at += next + length;
            if (length == run)
                return Copy(rest, at);
        }

        return Copy(rest, run);
    }

    private int Brace(ReadOnlySpan<char> rest)
    {
        if (Raw(rest) is > 0 and var mark)
            return mark;
        if (IsRaw)
            return Copy(rest, 1);
        if (rest.StartsWith("{{</*") || rest.StartsWith("{{%/*"))
            return Escaped(rest);
        if (rest.StartsWith("{:"))
            return Attributes(rest) is > 0 and var attributes ? attributes : Copy(rest, 1);
        if (IsTarget && Address(rest) is > 0 and var address)
            return address;
        if (ForeignTag.Read(rest) is not { } tag)
            return Copy(rest, 1);
        if (InlineTag.Markdown(tag, IsTarget) is not { } markdown)
            return Copy(rest, tag.Length);

        _out.Append(markdown);
        return tag.Length;
    }

    /// <summary>The marks <c>{% raw %}</c> and <c>{% endraw %}</c> only tell a template to keep away: there is none here.</summary>
    private int Raw(ReadOnlySpan<char> rest)
    {
        if (ForeignTag.Read(rest) is not { IsShortcode: false, Arguments.IsEmpty: true } tag || tag.Name != (IsRaw ? "endraw" : "raw"))
            return 0;
        IsRaw = !IsRaw;
        return tag.Length;
    }

    /// <summary>Hugo's way to show a shortcode: <c>{{&lt;/* x */&gt;}}</c>.</summary>
    private int Escaped(ReadOnlySpan<char> rest)
    {
        var close = rest[2] == '<' ? "*/>}}" : "*/%}}";
        var end = rest[..Math.Min(rest.Length, Farthest)].IndexOf(close, StringComparison.Ordinal);
        if (end < 0)
            return Copy(rest, 1);
        _out.Append(rest[..3]).Append(rest[5..end]).Append(close.AsSpan(2));
        return end + close.Length;
    }

    /// <summary>kramdown's attributes behind a link, a picture or marked words: <c>{:target="_blank"}</c>.</summary>
    private int Attributes(ReadOnlySpan<char> rest)
    {
        var length = KramdownAttributes.Measure(rest);
        return length > 0 && _out.Length > 0 && _out[^1] is ')' or ']' or '*' or '_' or '`' or '>' ? length : 0;
    }

    /// <summary>
    /// Jekyll's <c>{{ site.baseurl }}</c> and <c>{{ "/a.png" | relative_url }}</c>: all addresses here are from the site's root.
    /// </summary>
    private int Address(ReadOnlySpan<char> rest)
    {
        var end = rest.StartsWith("{{") ? rest[..Math.Min(rest.Length, Farthest)].IndexOf("}}", StringComparison.Ordinal) : -1;
        if (end < 0)
            return 0;
        var inside = rest[2..end].Trim();
        var quoted = inside.IsEmpty || inside[0] is not ('"' or '\'') ? -1 : inside[1..].IndexOf(inside[0]);
        if (quoted >= 0 && inside[(quoted + 2)..].Trim().StartsWith('|'))
            _out.Append(inside[1..(quoted + 1)]);
        else if (!inside.StartsWith("site.") || inside.IndexOfAny(" |") >= 0)
            return 0;
        return end + 2;
    }

    /// <summary>Whether the next character is the first of a link's or a picture's address.</summary>
    private bool IsTarget => EndsWith("](") || EndsWith("](<") || EndsWith("src=\"") || EndsWith("href=\"");

    private bool EndsWith(string end)
    {
        if (_out.Length < end.Length)
            return false;
        for (var at = 0; at < end.Length; at++)
        {
            if (_out[_out.Length - end.Length + at] != end[at])
                return false;
        }

        return true;
    }

    private int Copy(ReadOnlySpan<char> rest, int length)
    {
        _out.Append(rest[..length]);
        return length;
    }
}
