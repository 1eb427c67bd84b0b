namespace Downlink.Text;

/// <summary>Reads the TeX of one formula into a line of characters; null at whatever needs more than that.</summary>
internal ref struct TexReader(ReadOnlySpan<char> tex, TexMacros macros, int depth = 0)
{
    /// <summary>Groups in groups, macros in macros.</summary>
    private const int Deepest = 12;

    /// <summary>Macros of macros may come to far more than was written.</summary>
    private const int Longest = 300;

    private ReadOnlySpan<char> _rest = tex;

    public string? Read() => Read(new TexLine());

    private string? Read(TexLine line)
    {
        if (depth > Deepest)
            return null;
        for (_rest = _rest.TrimStart(); !_rest.IsEmpty; _rest = _rest.TrimStart())
        {
            if (line.Length > Longest || !(_rest[0] is '^' or '_' ? AddScript(line) : _rest[0] == '\'' ? AddPrime(line) : AddAtom(line)))
                return null;
        }

        return line.ToString();
    }

    private bool AddPrime(TexLine line)
    {
        var primes = _rest.Length - _rest.TrimStart('\'').Length;
        _rest = _rest[primes..];
        return primes <= 3 && line.AddScript("′″‴"[primes - 1].ToString());
    }

    private bool AddScript(TexLine line)
    {
        var isRaised = _rest[0] == '^';
        _rest = _rest[1..].TrimStart();
        return Argument(isTight: true) is { } script && line.AddScript(isRaised ? TexScripts.Raised(script) : TexScripts.Lowered(script));
    }

    private bool AddAtom(TexLine line)
    {
        switch (_rest[0])
        {
            case '{':
                return Argument(line.IsTight) is { } group && line.Add(group);
            case '\\':
                return AddCommand(line, Command());
            case '}' or '&' or '#' or '%' or '$':
                return false;
            case '~':
                _rest = _rest[1..];
                return line.AddSpace();
            case '+' or '-' or '*':
                return line.AddBinary(Next() is var sign && sign == "-" ? "−" : sign);
            case '=' or '<' or '>':
                return line.AddRelation(Next());
            case ':' when _rest is [':', '=', ..]:
                _rest = _rest[2..];
                return line.AddRelation(":=");
            case ',' when line.EndsInDigit && _rest is [',', >= '0' and <= '9', ..]:
                return line.Add(Next());
            case ',' or ';' or ':':
                return line.AddMark(Next());
            default:
                return line.Add(Next());
        }
    }

    private bool AddCommand(TexLine line, ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac":
                return Argument(isTight: true) is { Length: > 0 } over && Argument(isTight: true) is { Length: > 0 } under
                    && line.AddTerm(TexScripts.Fraction(over, under));
            case "sqrt":
                return AddRoot(line);
            case "text" or "textrm" or "textbf" or "textit" or "textsf" or "texttt" or "mbox":
                return Group() is var words && words.IndexOfAny('$', '\\') < 0 && line.Add(words.ToString());
            case "operatorname":
                _rest = _rest is ['*', ..] ? _rest[1..] : _rest;
                return Argument(isTight: true) is { } operation && line.AddName(operation);
            case "not":
                return (_rest = _rest.TrimStart()) is ['=', ..] && Next() is not null && line.AddRelation("≠");
            case "pmod":
                return Argument(isTight: true) is { } modulus && line.AddSpace() && line.Add($"(mod {modulus})");
        }

        if (TexSymbols.Accent(name) is { } accent)
            return Argument(isTight: true) is { } letter && TexScripts.IsOne(letter) && line.Add(Composition.Compose(letter + accent));
        if (TexSymbols.Alphabet(name) is { } alphabet)
            return Argument(isTight: true) is { } letters && line.Add(alphabet.Length == 0 ? letters : MathLetters.In(alphabet, letters));
        return TexSymbols.IsBracketSize(name) ? SkipDot()
            : TexSymbols.IsSilent(name) ? true
            : TexSymbols.IsSpace(name) ? line.AddSpace()
            : TexSymbols.Letter(name) is { } symbol ? line.Add(symbol)
            : TexSymbols.Binary(name) is { } binary ? line.AddBinary(binary)
            : TexSymbols.Relation(name) is { } relation ? line.AddRelation(relation)
            : TexSymbols.Name(name) is { } word ? line.AddName(word)
            : macros.TryUse(name, out var body) && new TexReader(body, macros, depth + 1).Read(line) is not null;
    }

    /// <summary>A dot stands for the bracket that isn't there.</summary>
    private bool SkipDot()
    {
        if ((_rest = _rest.TrimStart()) is ['.', ..])
            _rest = _rest[1..];
        return true;
    }

    private bool AddRoot(TexLine line)
    {
        var index = "";
        if ((_rest = _rest.TrimStart()) is ['[', ..])
        {
            var end = _rest.IndexOf(']');
            if (end < 0 || new TexReader(_rest[1..end], macros, depth + 1).Read(new TexLine { IsTight = true }) is not { } read)
                return false;
            index = TexScripts.Raised(read);
            _rest = _rest[(end + 1)..];
        }

        return !index.StartsWith('^')
            && Argument(isTight: true) is { Length: > 0 } under
            && line.Add($"{index}√{TexScripts.UnderRoot(under)}")
            && line.AddSpace();
    }

    /// <summary>What a command or a script is followed by: a group, a command, or one character.</summary>
    private string? Argument(bool isTight)
    {
        _rest = _rest.TrimStart();
        if (_rest.IsEmpty || depth > Deepest)
            return null;
        var line = new TexLine { IsTight = isTight };
        if (_rest[0] == '{')
            return Group() is { IsEmpty: false } group ? new TexReader(group, macros, depth + 1).Read(line) : null;
        return _rest[0] is '^' or '_' || !(char.IsAsciiDigit(_rest[0]) ? line.Add(Next()) : AddAtom(line)) ? null : line.ToString();
    }

    /// <summary>Takes what stands in braces; nothing where it doesn't end.</summary>
    private ReadOnlySpan<char> Group()
    {
        if (TexSyntax.GroupLength(_rest) is not (> 0 and var length))
            return [];
        var group = _rest[1..(length - 1)];
        _rest = _rest[length..];
        return group;
    }

    /// <summary>Takes the command that comes next, and gives its name.</summary>
    private ReadOnlySpan<char> Command()
    {
        var name = TexSyntax.CommandOf(_rest);
        _rest = _rest[(name.Length + 1)..];
        return name;
    }

    private string Next()
    {
        var length = _rest.Length > 1 && char.IsSurrogatePair(_rest[0], _rest[1]) ? 2 : 1;
        var next = _rest[..length].ToString();
        _rest = _rest[length..];
        return next;
    }
}
