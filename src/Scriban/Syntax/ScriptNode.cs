using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A piece of a parsed template, with its place in the text. It is data: what runs is made from it.</summary>
public abstract record ScriptNode
{
    internal ScriptNode(SourceSpan span) => Span = span;

    public SourceSpan Span { get; }
}
