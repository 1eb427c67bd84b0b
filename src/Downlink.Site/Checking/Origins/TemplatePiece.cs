namespace Downlink.Checking;

/// <summary>A piece of a tag in a template: text that stands in every page as it is, or code that stands for anything.</summary>
internal readonly record struct TemplatePiece(int Start, int End, bool IsCode);
