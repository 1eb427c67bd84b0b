using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A value of a YAML file and where it stands: a scalar, a sequence or a mapping.</summary>
public abstract record YamlNode(SourceSpan Span);
