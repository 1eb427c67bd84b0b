namespace Downlink.Rendering;

/// <summary>
/// A name that a template uses and nobody gave: what it would be, and the names there are. Null for the name: it stands at the error's
/// place.
/// </summary>
internal sealed record MissingName(MissingKind Kind, string? Name, IEnumerable<string> Known);
