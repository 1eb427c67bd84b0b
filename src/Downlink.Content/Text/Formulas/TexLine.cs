using System.Text;

namespace Downlink.Text;

/// <summary>A formula as a line of characters, with the spaces that TeX would put into it.</summary>
internal sealed class TexLine
{
    private readonly StringBuilder _line = new();
    private Gap _gap;

    /// <summary>Whether what comes next can have nothing on its left to be added to or compared with.</summary>
    private bool _isAtStart = true;

    private bool _isTerm;

    /// <summary>Whether it has no spaces, as in scripts and fractions.</summary>
    public bool IsTight { get; init; }

    public int Length => _line.Length;

    public bool EndsInDigit => _line.Length > 0 && char.IsAsciiDigit(_line[^1]);

    private enum Gap
    {
        None,

        /// <summary>A space, unless a bracket or a mark follows that closes.</summary>
        Space,

        /// <summary>A space before letters and digits alone: <c>sin x</c>, <c>f(x)</c>.</summary>
        Name,
    }

    public bool Add(string text)
    {
        if (text.Length == 0)
            return true;
        var isClosing = text[0] is ')' or ']' or '}' or '!' or '.' or ' ';
        var isMore = text[0] is '(' or '[' or '{';
        if ((_gap == Gap.Space && !isClosing) || (_gap == Gap.Name && !isClosing && !isMore))
            _line.Append(' ');
        _line.Append(text);
        return Set(Gap.None, isAtStart: text[^1] is '(' or '[' or '{');
    }

    /// <summary>What is one thing, but not to the eye: <c>a/b</c>.</summary>
    public bool AddTerm(string text) => (_isAtStart || AddSpace()) && Add(text) && AddSpace() && (_isTerm = true);

    public bool AddName(string name)
    {
        if (!_isAtStart && _gap == Gap.None && !IsOpen)
            _line.Append(' ');
        return Add(name) && Set(Gap.Name, isAtStart: false);
    }

    /// <summary>An operator; one that has nothing before it is a sign.</summary>
    public bool AddBinary(string sign)
    {
        if (IsTight || _isAtStart)
            return Add(sign) && Set(Gap.None, isAtStart: !IsTight);
        return AddRelation(sign);
    }

    public bool AddRelation(string sign)
    {
        if (_line.Length > 0 && !IsTight && _line[^1] != ' ')
            _line.Append(' ');
        _line.Append(sign);
        return Set(IsTight ? Gap.None : Gap.Space, isAtStart: true);
    }

    public bool AddMark(string mark)
    {
        _line.Append(mark);
        return Set(IsTight ? Gap.None : Gap.Space, isAtStart: true);
    }

    public bool AddScript(string script)
    {
        if (_isTerm)
            return false;
        _line.Append(script);
        return Set(_gap == Gap.Name ? Gap.Name : Gap.None, isAtStart: false);
    }

    public bool AddSpace()
    {
        if (!IsTight && _line.Length > 0)
            _gap = Gap.Space;
        return true;
    }

    public override string ToString() => _line.ToString().Trim();

    private bool IsOpen => _line.Length == 0 || _line[^1] is '(' or '[' or '{' or '|' or ' ';

    private bool Set(Gap gap, bool isAtStart)
    {
        (_gap, _isAtStart, _isTerm) = (gap, isAtStart, false);
        return true;
    }
}
