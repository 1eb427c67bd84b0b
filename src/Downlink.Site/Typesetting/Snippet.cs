using System.Text.Json;

namespace Downlink.Typesetting;

/// <summary>A piece of a text that Node makes HTML of: what it is made of alone decides what comes out, so that it can be kept.</summary>
public abstract record Snippet
{
    /// <summary>The most characters that are given to Node.</summary>
    public abstract int Longest { get; }

    public abstract int Length { get; }

    /// <summary>Writes what Node has to know, as the members of an object (src/Downlink.Node/README.md).</summary>
    internal abstract void Describe(Utf8JsonWriter json);
}
