using System.Collections;

namespace Scriban.Runtime;

/// <summary>A sequence that is only run through when somebody asks for its items.</summary>
public class ScriptRange(IEnumerable values) : IEnumerable<object?>
{
    public ScriptRange() : this(Array.Empty<object?>())
    {
    }

    public IEnumerable Values { get; } = values;

    public int Count => Values switch
    {
        ICollection list => list.Count,
        _ => Values.Cast<object?>().Count(),
    };

    public IEnumerator<object?> GetEnumerator() => Values.Cast<object?>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Values.GetEnumerator();
}
