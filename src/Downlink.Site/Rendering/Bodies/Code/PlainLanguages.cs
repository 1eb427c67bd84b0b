using System.Collections.Frozen;

namespace Downlink.Rendering;

/// <summary>Names behind a fence that ask for no colours: plain text, what programs print, drawings in letters and diagrams.</summary>
internal static class PlainLanguages
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "abc",
        "ascii",
        "bibtex",
        "chart",
        "csv",
        "diagram",
        "dot",
        "echarts",
        "flow",
        "flowchart",
        "gantt",
        "graphviz",
        "log",
        "markmap",
        "math",
        "mermaid",
        "mindmap",
        "no-highlight",
        "nohighlight",
        "none",
        "out",
        "output",
        "plain",
        "plain_text",
        "plaintext",
        "plantuml",
        "puml",
        "raw",
        "result",
        "seq",
        "sequence",
        "stdout",
        "text",
        "tree",
        "tsv",
        "txt",
        "vega-lite"
    );

    public static bool Contain(string name) => name.Length == 0 || Names.Contains(name);
}
