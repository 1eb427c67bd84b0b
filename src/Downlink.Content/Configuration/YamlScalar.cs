using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A YAML scalar as written; a plain one may be read as null, a bool or a number, a quoted one is always text.</summary>
public sealed record YamlScalar(string Value, bool IsQuoted, SourceSpan Span) : YamlNode(Span);
