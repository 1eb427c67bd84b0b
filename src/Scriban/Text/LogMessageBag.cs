using System.Collections;

namespace Scriban.Parsing;

/// <summary>The messages of a parser in the order they were made.</summary>
public sealed class LogMessageBag : IReadOnlyList<LogMessage>
{
    private readonly List<LogMessage> _messages = [];

    public int Count => _messages.Count;

    public bool HasErrors { get; private set; }

    public LogMessage this[int index] => _messages[index];

    internal void Add(LogMessage message)
    {
        _messages.Add(message);
        HasErrors |= message.Type == ParserMessageType.Error;
    }

    public IEnumerator<LogMessage> GetEnumerator() => _messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Concat(_messages.Select(message => message + "\n"));
}
