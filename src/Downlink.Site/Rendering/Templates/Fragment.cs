using Scriban.Runtime;
using Scriban.Syntax;

namespace Downlink.Rendering;

/// <summary>What an include came to, and all that it came from.</summary>
/// <param name="Arguments">The partial's name, and what it was given.</param>
/// <param name="Names">The variables and functions beyond its own that it asked for.</param>
/// <param name="Html">What it wrote.</param>
internal sealed record Fragment(object?[] Arguments, ScriptVariableGlobal[] Names, HtmlBytes Html)
{
    public bool IsOf(ScriptArray arguments)
    {
        if (arguments.Count != Arguments.Length)
            return false;

        for (var at = 0; at < Arguments.Length; at++)
        {
            if (!Equals(Arguments[at], arguments[at]))
                return false;
        }

        return true;
    }
}
