namespace Scriban.Parsing;

/// <summary>What a text holds: raw text with code blocks, code alone, or code between markers before raw text.</summary>
public enum ScriptMode
{
    Default,
    FrontMatterOnly,
    FrontMatterAndContent,
    ScriptOnly,
}
