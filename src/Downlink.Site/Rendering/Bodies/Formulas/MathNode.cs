namespace Downlink.Rendering;

/// <summary>An element of MathML, or, where it has no name, a text.</summary>
internal sealed class MathNode(string name)
{
    public string Name { get; set; } = name;

    public string Text { get; init; } = "";

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<MathNode> Children { get; } = [];

    public bool IsText => Name.Length == 0;

    /// <summary>All the text in it.</summary>
    public string InnerText => IsText ? Text : string.Concat(Children.Select(static child => child.InnerText));

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public void AddClass(string name) => Attributes["class"] = this["class"] is { Length: > 0 } others ? $"{others} {name}" : name;

    public static MathNode OfText(string text) => new("") { Text = text };
}
