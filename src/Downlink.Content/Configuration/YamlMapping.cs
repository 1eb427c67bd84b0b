using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A YAML mapping: its entries in the order written, each key with its own place.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    public static YamlMapping Empty { get; } = new([], SourceSpan.Of(""));

    /// <summary>The value of a key, or null where the mapping hasn't got it.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}
