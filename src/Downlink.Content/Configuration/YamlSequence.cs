using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A YAML sequence.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);
