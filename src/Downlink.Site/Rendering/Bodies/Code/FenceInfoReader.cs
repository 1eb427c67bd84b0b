using System.Buffers;
using System.Globalization;

namespace Downlink.Rendering;

/// <summary>
/// Reads the words behind a fence: <c>js title="a.js" {1,3-5} linenos</c>, <c>python main.py https://… link</c> (Hexo), <c>go
/// {linenos=table,hl_lines=[2,"4-5"]}</c> (Hugo), <c>{.python .numberLines startFrom="5"}</c> (Pandoc).
/// </summary>
internal sealed class FenceInfoReader
{
    private static readonly SearchValues<char> LanguageEnds = SearchValues.Create(" \t{,=\"");

    private FenceInfo _info = FenceInfo.None;
    private readonly List<string> _title = [];
    private bool _isTitled;

    public static FenceInfo Read(string info)
    {
        var reader = new FenceInfoReader();
        var language = LanguageOf(info);
        reader._info = FenceInfo.None with { Language = language };
        foreach (var word in FenceWords.Split(info[language.Length..]))
            reader.Take(word);
        return reader.Finish();
    }

    private static string LanguageOf(string info)
    {
        var end = info.AsSpan().IndexOfAny(LanguageEnds);
        return end < 0 ? info : info[end] == '=' ? "" : info[..end];
    }

    private void Take(string word)
    {
        var equals = word.AsSpan().IndexOfAny('=', ':');
        if (word is ['{', .. var inner, '}'])
            TakeGroup(inner);
        else if (equals > 0 && TakeSetting(word[..equals], word[(equals + 1)..].Trim('"', '\'')))
            return;
        else if (!TakeFlag(word))
            _title.Add(word);
    }

    /// <summary>Lines to mark, or settings in braces.</summary>
    private void TakeGroup(string inner)
    {
        if (LineRuns.Read(inner) is { } runs)
        {
            _info = _info with { Marked = runs };
            return;
        }

        foreach (var word in FenceWords.Split(inner.Replace(',', ' ')))
        {
            if (word is ['.', .. var name] && _info.Language.Length == 0)
                _info = _info with { Language = name };
            else
                Take(word is ['.' or '#', .. var bare] ? bare : word);
        }

        // Words in braces are for other programs.
        _title.Clear();
    }

    private bool TakeSetting(string name, string value)
    {
        switch (name.ToLowerInvariant())
        {
            case "title" or "filename" or "file" or "name" or "caption":
                _info = _info with { Title = value };
                _isTitled = true;
                return true;
            case "linenos" or "linenumbers" or "line-numbers" or "line_number" or "showlinenumbers":
                _info = _info with { IsNumbered = value is not ("false" or "0" or "off") };
                return true;
            case "hl_lines" or "mark" or "highlight" or "emphasize-lines":
                _info = _info with { Marked = LineRuns.Read(value) ?? _info.Marked };
                return true;
            case "linenostart" or "startfrom" or "first_line" or "start":
                _info = _info with
                {
                    FirstLine = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1,
                    IsNumbered = true,
                };
                return true;
            case "lang" or "language" when _info.Language.Length == 0:
                _info = _info with { Language = value };
                return true;
            default:
                return name
                    is "wrap"
                        or "collapse"
                        or "fold"
                        or "class"
                        or "id"
                        or "linenostyle"
                        or "lineanchors"
                        or "anchorlinenos"
                        or "style"
                        or "url"
                        or "tabsize"
                        or "noclasses";
        }
    }

    private bool TakeFlag(string word)
    {
        switch (word.ToLowerInvariant())
        {
            case "linenos" or "linenumbers" or "line-numbers" or "numberlines" or "showlinenumbers" or "number-lines":
                _info = _info with { IsNumbered = true };
                return true;
            default:
                return word is "copy" or "nocopy" or "noline" or "wrap" or "nowrap" or "fold" or "collapse" or "," or ":";
        }
    }

    /// <summary>Words that are nothing else are a title; an address among them, and what follows it, lead on.</summary>
    private FenceInfo Finish()
    {
        if (_isTitled || _title.Count == 0)
            return _info;

        var link = _title.FindIndex(static word =>
            word.StartsWith("https://", StringComparison.Ordinal) || word.StartsWith("http://", StringComparison.Ordinal)
        );
        var title = string.Join(' ', link < 0 ? _title : _title[..link]).Trim('"', '\'', '[', ']');
        return _info with
        {
            Title = title.Length == 0 ? null : title,
            Link = link < 0 ? null : _title[link],
            LinkText = link < 0 || link + 1 == _title.Count ? null : string.Join(' ', _title[(link + 1)..]),
        };
    }
}
