namespace Downlink.Rendering;

/// <summary>What a missing name would be.</summary>
internal enum MissingKind
{
    Variable,
    Member,
    Partial,
    Asset,
}
