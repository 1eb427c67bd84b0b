namespace Downlink.Entries;

/// <summary>What the body of an entry is: a dump's plain text, Markdown, or sanitised HTML from a feed.</summary>
public enum EntryKind
{
    PlainText,
    Markdown,
    Html,
}
