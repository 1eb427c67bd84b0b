namespace Scriban.Runtime;

/// <summary>A lazy value of whatever type.</summary>
internal interface IScriptLazy
{
    object? Value { get; }
}
