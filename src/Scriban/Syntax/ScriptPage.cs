using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A whole parsed template.</summary>
public sealed record ScriptPage : ScriptNode
{
    internal ScriptPage(SourceSpan span, ScriptBlockStatement? frontMatter, ScriptBlockStatement body)
        : base(span)
    {
        FrontMatter = frontMatter;
        Body = body;
    }

    /// <summary>The code between the markers, or null in modes without front matter. Rendering does not run it.</summary>
    public ScriptBlockStatement? FrontMatter { get; }

    /// <summary>The template itself; empty where only the front matter was read.</summary>
    public ScriptBlockStatement Body { get; }
}
