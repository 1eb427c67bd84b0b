using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>Goes through a text for <see cref="PlainYaml"/>, line by line and within a line from left to right.</summary>
internal ref struct PlainYamlCursor
{
    private const int DeepestNesting = 8, LongestKey = 500;

    /// <summary>What no plain text begins with; a dash may if a word follows it.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");

    /// <summary>What ends a plain text in brackets, or may mean more there than itself.</summary>
    private static readonly SearchValues<char> FlowMarks = SearchValues.Create(",[]{}:#?");

    private readonly string _path;
    private ReadOnlySpan<char> _below;
    private ReadOnlySpan<char> _line;
    private int _number;
    private int _at;
    private int _colon;

    /// <summary>Stands on the first line that says something.</summary>
    public PlainYamlCursor(string path, ReadOnlySpan<char> yaml, int firstLine)
    {
        _path = path;
        _below = yaml;
        _number = firstLine - 1;
        MoveNext();
    }

    /// <summary>How far what is read next is set in: a line, or what stands behind a dash; less than any below the last line.</summary>
    public int Indentation { get; private set; }

    /// <summary>Whether the line holds nothing more, but for a comment.</summary>
    public readonly bool IsAtEnd => _at == _line.Length || (_line[_at] == '#' && (_at == 0 || _line[_at - 1] == ' '));

    public readonly bool IsItem => Rest is ['-', ' ', ..];

    public readonly bool StartsWithKey => KeyLength > 0;

    /// <summary>Where nothing stands behind a key.</summary>
    public readonly SourceSpan PlaceBehindColon => Place(_colon + 1, 0);

    private readonly ReadOnlySpan<char> Rest => _line[_at..];

    /// <summary>Goes to the next line that says something.</summary>
    public void MoveNext()
    {
        while (!_below.IsEmpty)
        {
            var end = _below.IndexOf('\n') is >= 0 and var found ? found : _below.Length;
            _line = _below[..end].TrimEnd(' ');
            _below = _below[Math.Min(end + 1, _below.Length)..];
            (_at, _number) = (0, _number + 1);
            SkipSpaces();
            Indentation = _at;
            if (!IsAtEnd)
                return;
        }

        End();
    }

    public void SkipDash()
    {
        _at++;
        SkipSpaces();
        Indentation = _at;
    }

    /// <summary>The key that stands here, passed over with its colon; null where there is none.</summary>
    public YamlScalar? ReadKey()
    {
        var length = KeyLength;
        if (length == 0 || (Indentation == 0 && Rest.StartsWith("...")))
            return null;

        _colon = _at + length;
        var text = Rest[..length].TrimEnd(' ');
        var key = text[0] is '"' or '\'' ? new YamlScalar(Unquoted(text), IsQuoted: true, Place(_at, text.Length)) : Plain(text.Length);
        _at = _colon + 1;
        SkipSpaces();
        return key;
    }

    /// <summary>What stands here to the end of the line; null for what is more than that.</summary>
    public YamlNode? ReadValue()
    {
        if (_at == _line.Length)
            return null;
        var value = _line[_at] is '[' or '{' or '"' or '\'' ? ReadFlow(0) : ReadPlain();
        SkipSpaces();
        return IsAtEnd ? value : null;
    }

    /// <summary>The characters before the colon that makes them a key; 0 where there is none.</summary>
    private readonly int KeyLength
    {
        get
        {
            var length = Rest is ['"' or '\'', ..] ? QuotedLength : ColonAt(Rest);
            var isKey = length is > 0 and <= LongestKey && length < Rest.Length && Rest[length] == ':'
                && (length + 1 == Rest.Length || Rest[length + 1] == ' ');
            return isKey && (Rest[0] is '"' or '\'' || IsPlain(Rest[..length])) ? length : 0;
        }
    }

    /// <summary>
    /// The length of the quoted text that begins here, with its quotes; 0 where it doesn't end, or where more is escaped in it than quotes
    /// and backslashes.
    /// </summary>
    private readonly int QuotedLength
    {
        get
        {
            var text = Rest;
            var escape = Escape(text[0]);
            for (var at = 1; at < text.Length; at++)
            {
                var isEscape = text[at] == escape && at + 1 < text.Length && (text[at + 1] == text[0] || text[at + 1] == escape);
                if (text[at] == text[0] && !isEscape)
                    return at + 1;
                if (text[at] == '\\' && escape == '\\' && !isEscape)
                    return 0;
                at += isEscape ? 1 : 0;
            }

            return 0;
        }
    }

    private YamlScalar? ReadPlain()
    {
        var comment = Rest.IndexOf(" #");
        var text = (comment < 0 ? Rest : Rest[..comment]).TrimEnd(' ');
        if (!IsPlain(text) || ColonAt(text) < text.Length)
            return null;
        var value = Plain(text.Length);
        _at += text.Length;
        return value;
    }

    private YamlNode? ReadFlow(int depth)
    {
        if (_at == _line.Length || depth == DeepestNesting)
            return null;

        switch (_line[_at])
        {
            case '[':
                return ReadSequence(depth);
            case '{':
                return ReadMapping(depth);
            case '"' or '\'':
                if (QuotedLength is not (> 0 and var quoted))
                    return null;
                var scalar = new YamlScalar(Unquoted(Rest[..quoted]), IsQuoted: true, Place(_at, quoted));
                _at += quoted;
                return scalar;
            default:
                var end = Rest.IndexOfAny(FlowMarks) is >= 0 and var mark ? mark : Rest.Length;
                var text = Rest[..end].TrimEnd(' ');
                if (!IsPlain(text))
                    return null;
                var plain = Plain(text.Length);
                _at += text.Length;
                return plain;
        }
    }

    private YamlSequence? ReadSequence(int depth)
    {
        var (items, place) = (ImmutableArray.CreateBuilder<YamlNode>(), Place(_at, 1));
        Skip('[');
        while (!Skip(']'))
        {
            if ((items.Count > 0 && !Skip(',')) || ReadFlow(depth + 1) is not { } item)
                return null;
            items.Add(item);
            SkipLines();
        }

        return new YamlSequence(items.ToImmutable(), place);
    }

    private YamlMapping? ReadMapping(int depth)
    {
        var (entries, place) = (ImmutableArray.CreateBuilder<YamlEntry>(), Place(_at, 1));
        HashSet<string>? names = null;
        Skip('{');
        while (!Skip('}'))
        {
            if ((entries.Count > 0 && !Skip(',')) || ReadFlow(depth + 1) is not YamlScalar key || PlainYaml.IsKnown(key, entries, ref names))
                return null;
            if (!Rest.StartsWith(": "))
                return null;
            _at++;
            SkipSpaces();
            if (ReadFlow(depth + 1) is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
            SkipLines();
        }

        return new YamlMapping(entries.ToImmutable(), place);
    }

    /// <summary>Passes over a mark of a collection in brackets, if it stands here, and what says nothing behind it.</summary>
    private bool Skip(char mark)
    {
        if (_at == _line.Length || _line[_at] != mark)
            return false;
        _at++;
        if (mark is not (']' or '}'))
            SkipLines();
        return true;
    }

    /// <summary>Goes on, within brackets, on the next line that is set in further than the block they stand in.</summary>
    private void SkipLines()
    {
        SkipSpaces();
        var indentation = Indentation;
        while (IsAtEnd && !_below.IsEmpty)
        {
            MoveNext();
            if (Indentation <= indentation)
                End();
            Indentation = indentation;
        }
    }

    private void End()
    {
        _line = _below = [];
        _at = 0;
        Indentation = -1;
    }

    private void SkipSpaces()
    {
        while (_at < _line.Length && _line[_at] == ' ')
            _at++;
    }

    private readonly YamlScalar Plain(int length) => new(Rest[..length].ToString(), IsQuoted: false, Place(_at, length));

    private readonly SourceSpan Place(int at, int length) => new(_path, _number, at + 1, length);

    /// <summary>What stands before a quote that doesn't end a text in such quotes.</summary>
    private static char Escape(char quote) => quote == '"' ? '\\' : quote;

    private static string Unquoted(ReadOnlySpan<char> quoted)
    {
        var text = quoted[1..^1];
        var escape = Escape(quoted[0]);
        if (!text.Contains(escape))
            return text.ToString();

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            at += text[at] == escape ? 1 : 0;
            plain.Append(text[at]);
        }

        return plain.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.IsEmpty
        && (!Indicators.Contains(text[0]) || (text is ['-', var next, ..] && char.IsAsciiLetterOrDigit(next)))
        && !text.Contains(" #", StringComparison.Ordinal);

    /// <summary>Where the first colon stands that ends a text: before a space, or at its end; the text's length where none does.</summary>
    private static int ColonAt(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(':'); at >= 0 && at < text.Length;)
        {
            if (at + 1 == text.Length || text[at + 1] == ' ')
                return at;
            at = text[(at + 1)..].IndexOf(':') is >= 0 and var next ? at + 1 + next : text.Length;
        }

        return text.Length;
    }
}
