namespace Scriban.Runtime;

/// <summary>What belongs to one run of a function or an included template: variables with a dollar, arguments, the wrapped block.</summary>
internal struct LocalFrame
{
    /// <summary>The variables <c>$x</c>; null until there is one.</summary>
    public ScriptObject? Variables;

    /// <summary>How many loop variables there were before: those with a dollar belong to the code around.</summary>
    public int OuterLoops;

    /// <summary><c>$</c>, or null outside of functions and includes.</summary>
    public ScriptArray? Arguments;

    /// <summary><c>$$</c>, what the wrap statement that called holds.</summary>
    public IWrappedBlock? Block;
}
