namespace Scriban.Parsing;

/// <summary>The dialect a template is written in; only <see cref="Default"/> is read here.</summary>
public enum ScriptLang
{
    Default,
    Liquid,
    Scientific,
}
