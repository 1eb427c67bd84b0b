namespace Scriban.Runtime;

/// <summary>Whether the statements go on one after the other or somebody wants out.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
