namespace Scriban.Runtime;

/// <summary>Brings text to the current output: indents its lines, counts it against the limit.</summary>
internal sealed class OutputWriter(TemplateContext context)
{
    private readonly Stack<OuterOutput> _outer = [];
    private StringBuilderOutput? _buffer = new();
    private IScriptOutput? _other;
    private bool _atLineStart;
    private long _written;

    public IScriptOutput Current => _other ?? _buffer ?? throw new InvalidOperationException("There is no output.");

    /// <summary>What stands before every line but the first; empty for none.</summary>
    public string Indent { get; set; } = "";

    public void Push(IScriptOutput output)
    {
        _outer.Push(new OuterOutput(Current, _atLineStart));
        _atLineStart = false;
        Use(output);
    }

    public IScriptOutput Pop()
    {
        if (!_outer.TryPop(out var outer)) throw new InvalidOperationException("The last output stays.");

        var output = Current;
        Use(outer.Output);
        _atLineStart = outer.AtLineStart;
        return output;
    }

    public void Write(string text)
    {
        if (Indent.Length > 0) WriteLines(text);
        else if (_buffer is null && !context.IsAsync && Fits(text.Length)) PassWhole(text);
        else Pass(text);
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (Indent.Length == 0) Pass(text);
        else WriteLines(text);
    }

    /// <summary>Starts counting the written text anew.</summary>
    public void Reset()
    {
        _written = 0;
        _atLineStart = false;
        Indent = "";
        while (_outer.Count > 0) Pop();
        _buffer?.Clear();
    }

    private void Use(IScriptOutput output)
    {
        _buffer = output.GetType() == typeof(StringBuilderOutput) ? output as StringBuilderOutput : null;
        _other = _buffer is null ? output : null;
    }

    private void WriteLines(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Indent.Length == 0)
            {
                Pass(text);
                return;
            }

            var newline = text.IndexOf('\n');
            if (_atLineStart && (context.IndentOnEmptyLines || newline != 0)) Pass(Indent);
            var line = newline < 0 ? text : text[..(newline + 1)];
            Pass(line);
            text = text[line.Length..];
        }
    }

    private bool Fits(int length) => context.LimitToString is var limit && (limit == 0 || _written + length <= limit);

    /// <summary>Neither cut nor waited for: another output can have the string itself.</summary>
    private void PassWhole(string text)
    {
        if (text.Length == 0 || !context.EnableOutput) return;

        _written += text.Length;
        _atLineStart = text[^1] == '\n';
        _other?.Write(text, 0, text.Length);
    }

    /// <summary>The text as it is, cut where the limit is reached.</summary>
    private void Pass(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !context.EnableOutput) return;

        _atLineStart = text[^1] == '\n';
        var limit = context.LimitToString;
        if (limit > 0 && (_written += text.Length) > limit) text = Cut(text, limit);
        if (_buffer is not null) _buffer.Write(text);
        else PassOn(text);
    }

    private ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int limit)
    {
        var before = _written - text.Length;
        return before > limit ? [] : string.Concat(text[..(int)(limit - before)], "...");
    }

    private void PassOn(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || _other is null) return;

        if (_other.GetType() == typeof(TextWriterOutput) && _other is TextWriterOutput writer && !context.IsAsync)
            writer.Writer.Write(text);
        else if (!context.IsAsync)
            _other.Write(text.ToString(), 0, text.Length);
        else
            Waiting.For(_other.WriteAsync(text.ToString(), 0, text.Length, context.CancellationToken));
    }

    /// <summary>An output that waits until the ones pushed after it are gone.</summary>
    private readonly record struct OuterOutput(IScriptOutput Output, bool AtLineStart);
}
