namespace Scriban.Runtime;

/// <summary>An output that writes to a <see cref="TextWriter"/>.</summary>
public class TextWriterOutput(TextWriter writer) : IScriptOutput
{
    public TextWriterOutput() : this(new StringWriter())
    {
    }

    public TextWriter Writer { get; } = writer;

    public void Write(string text, int offset, int count) => Writer.Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) =>
        new(Writer.WriteAsync(text.AsMemory(offset, count), cancellationToken));

    public override string ToString() => Writer.ToString() ?? "";
}
