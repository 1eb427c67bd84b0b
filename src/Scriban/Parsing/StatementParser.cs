using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Reads statements and the blocks they form.</summary>
internal sealed class StatementParser
{
    private readonly ParserState _state;
    private readonly FunctionParser _functions;
    private readonly BranchParser _branches;
    private readonly LoopParser _loops;
    private string _indent = "";

    public StatementParser(ParserState state)
    {
        _state = state;
        _functions = new FunctionParser(state, this);
        Expressions = new ExpressionParser(state, _functions);
        _branches = new BranchParser(state, this);
        _loops = new LoopParser(state, this);
    }

    public ExpressionParser Expressions { get; }

    private Token Current => _state.Current;

    /// <summary>The statements up to the word that ends the block, which is left to be read.</summary>
    public ScriptBlockStatement ParseBlock(BlockKind kind)
    {
        var start = Current.Start;
        var depth = _state.Depth;
        var mark = _state.Statements.Count;
        if (_state.TryDeepen())
        {
            while (!EndsBlock(kind)) ParseOne(kind);
        }

        _state.Depth = depth;
        return new ScriptBlockStatement(_state.SpanFrom(start), _state.Statements.PopTo(mark));
    }

    /// <summary>The word <c>end</c> of a block.</summary>
    public void ParseEnd()
    {
        if (Current.IsWord("end")) _state.Tokens.Next();
        else _state.Report(_state.SpanOf(Current), "a block is not closed: an `end` is missing");
    }

    /// <summary>A body without branches, with its <c>end</c>.</summary>
    public ScriptBlockStatement ParseBody()
    {
        _state.EndStatement();
        var body = ParseBlock(BlockKind.Other);
        ParseEnd();
        return body;
    }

    /// <summary>What stands between statements; true if something was skipped.</summary>
    public bool SkipBetweenStatements()
    {
        if (Current.Kind == TokenKind.CodeEnter) _indent = Current.Text;
        else if (Current.Kind is not (TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon)) return false;

        _state.Tokens.Next();
        return true;
    }

    private bool EndsBlock(BlockKind kind)
    {
        if (Current.Kind is TokenKind.Eof or TokenKind.FrontMatterMarker) return true;
        if (Current.Kind != TokenKind.Identifier) return false;
        return Current.Text switch
        {
            "end" => kind != BlockKind.Page,
            "else" => kind is BlockKind.BeforeElse or BlockKind.When,
            "when" => kind == BlockKind.When,
            _ => false,
        };
    }

    private void ParseOne(BlockKind kind)
    {
        if (SkipBetweenStatements()) return;

        if (Current.Kind is TokenKind.Raw or TokenKind.Verbatim)
        {
            _state.Statements.Push(new RawStatement(_state.SpanOf(Current), Current.Text, Current.Kind == TokenKind.Verbatim));
            _state.Tokens.Next();
            return;
        }

        var indent = _indent;
        var statement = ParseStatement(kind);
        _state.EndStatement();
        if (statement is not null) _state.Statements.Push(indent.Length == 0 ? statement : statement with { Indent = indent });
    }

    private ScriptStatement? ParseStatement(BlockKind kind)
    {
        if (Current.Kind != TokenKind.Identifier) return ParseExpressionStatement();
        return Current.Text switch
        {
            "end" or "else" or "when" => ParseStray(kind),
            "for" or "tablerow" or "while" when NextIsMember() => ParseExpressionStatement(),
            "if" => _branches.ParseIf(),
            "case" => _branches.ParseCase(),
            "for" => _loops.ParseFor(),
            "tablerow" => _loops.ParseTableRow(),
            "while" => _loops.ParseWhile(),
            "func" => _functions.ParseDeclared(),
            "capture" => ParseCapture(),
            "with" => ParseWithBody((span, value, body) => new WithStatement(span, value, body)),
            "wrap" => ParseWithBody((span, value, body) => new WrapStatement(span, value, body)),
            "import" => ParseImport(),
            "readonly" => ParseReadOnly(),
            "ret" => ParseReturn(),
            "break" => new BreakStatement(ParseWord()),
            "continue" => new ContinueStatement(ParseWord()),
            _ => ParseExpressionStatement(),
        };
    }

    /// <summary>Whether the variable of a loop is read here and not a loop begun.</summary>
    private bool NextIsMember() => _state.Tokens.Peek().Kind is TokenKind.Dot or TokenKind.QuestionDot;

    private ScriptStatement ParseExpressionStatement()
    {
        var expression = Expressions.Parse(ExpressionMode.Statement);
        var sign = Current;
        if (_state.HasFailed || !Operators.IsAssignment(sign.Kind)) return new ExpressionStatement(expression.Span, expression);

        if (sign.Kind == TokenKind.Equal && FunctionParser.AsDeclaration(expression) is { } call)
            return _functions.ParseOneLine(call, Expressions);
        if (!ExpressionParser.IsAssignable(expression)) _state.Fail(expression.Span, "this cannot be assigned to");

        _state.Tokens.Next();
        var value = Expressions.Parse();
        var span = _state.SpanFrom(expression.Span.Start);
        return new AssignStatement(span, expression, Operators.Compound(sign.Kind), _state.SpanOf(sign), value);
    }

    private SourceSpan ParseWord()
    {
        var span = _state.SpanOf(Current);
        _state.Tokens.Next();
        return span;
    }

    private CaptureStatement ParseCapture()
    {
        var word = ParseWord();
        var target = Expressions.ParseTarget();
        var body = ParseBody();
        return new CaptureStatement(_state.SpanFrom(word.Start), target, body);
    }

    private ScriptStatement ParseWithBody(Func<SourceSpan, ScriptExpression, ScriptBlockStatement, ScriptStatement> create)
    {
        var word = ParseWord();
        var value = Expressions.Parse();
        var body = ParseBody();
        return create(_state.SpanFrom(word.Start), value, body);
    }

    private ImportStatement ParseImport()
    {
        var word = ParseWord();
        var value = Expressions.Parse();
        return new ImportStatement(_state.SpanFrom(word.Start), value);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var word = ParseWord();
        if (Current.Kind is not (TokenKind.Identifier or TokenKind.LocalIdentifier))
        {
            _state.Fail(word, "the name of a variable should follow");
            return new ReadOnlyStatement(word, _state.Missing());
        }

        var variable = Expressions.ParseTarget();
        if (variable is not (GlobalVariable or LocalVariable)) _state.Fail(word, "the name of a variable should follow");
        return new ReadOnlyStatement(_state.SpanFrom(word.Start), variable);
    }

    private ReturnStatement ParseReturn()
    {
        var word = ParseWord();
        var value = Current.EndsStatement ? null : Expressions.Parse();
        _state.ReturnsValue |= value is not null;
        return new ReturnStatement(_state.SpanFrom(word.Start), value);
    }

    /// <summary>A word that ends or divides a block where no such block is open.</summary>
    private ScriptStatement? ParseStray(BlockKind kind)
    {
        var word = Current;
        var span = _state.SpanOf(word);
        _state.Tokens.Next();
        if (word.Text == "end")
        {
            _state.Fail(new SourceSpan(span.FileName, span.End, span.End), "an `end` without a block that it could close");
            return null;
        }

        if (word.Text == "when") _branches.ParseWhenValues();
        if (kind == BlockKind.Page) ParseBody();
        _state.Report(span, $"`{word.Text}` is not expected here");
        return null;
    }
}
