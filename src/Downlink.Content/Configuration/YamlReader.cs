using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>
/// Reads YAML text (settings, overrides, front matter, words of the interface) into a tree in which every node knows its place.
/// </summary>
public static class YamlReader
{
    /// <summary>Null where the text is no YAML, which has then been reported; an empty text is an empty scalar.</summary>
    public static YamlNode? Read(string path, string yaml, DiagnosticBag diagnostics, int firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var text = yaml.StartsWith('\uFEFF') ? yaml[1..] : yaml;
        return PlainYaml.Read(path, text, firstLine) ?? new YamlTreeBuilder(path, text, firstLine, diagnostics).Build();
    }

    /// <summary>Null where the text isn't a mapping, which has then been reported; an empty text is an empty mapping.</summary>
    public static YamlMapping? ReadMapping(string path, string yaml, DiagnosticBag diagnostics, int firstLine = 1)
    {
        var node = Read(path, yaml, diagnostics, firstLine);
        switch (node)
        {
            case null:
                return null;
            case YamlMapping mapping:
                return mapping;
            case YamlScalar { IsNull: true }:
                return new YamlMapping([], node.Span);
            default:
                diagnostics.Add(ConfigurationDiagnostics.NotAMapping(node.Span));
                return null;
        }
    }
}
