using System.Text;

namespace Scriban.Runtime;

/// <summary>An output that keeps the text in memory.</summary>
public class StringBuilderOutput : IScriptOutput
{
    private StringBuilder? _builder;
    private char[] _chars = [];
    private int _length;

    public StringBuilderOutput()
    {
    }

    public StringBuilderOutput(StringBuilder builder) => _builder = builder;

    /// <summary>The builder that holds the text from now on: until somebody asks for it, a plain buffer does, being faster.</summary>
    public StringBuilder Builder
    {
        get
        {
            if (_builder is not null) return _builder;

            _builder = new StringBuilder().Append(_chars, 0, _length);
            _chars = [];
            _length = 0;
            return _builder;
        }
    }

    internal int Length => _builder?.Length ?? _length;

    public static StringBuilderOutput GetThreadInstance() => new();

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public override string ToString() => _builder?.ToString() ?? new string(_chars, 0, _length);

    internal void Write(ReadOnlySpan<char> text)
    {
        if (_builder is not null)
        {
            _builder.Append(text);
            return;
        }

        if (text.Length > _chars.Length - _length) Grow(text.Length);
        text.CopyTo(_chars.AsSpan(_length));
        _length += text.Length;
    }

    internal void Clear()
    {
        _builder?.Clear();
        _length = 0;
    }

    private void Grow(int more) => Array.Resize(ref _chars, Math.Max(Math.Max(256, _chars.Length * 2), _length + more));
}
