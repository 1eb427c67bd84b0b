namespace Downlink.Checking;

/// <summary>Where an address leads, seen from a page.</summary>
/// <param name="Kind">Whether into the site, and whether there is anything.</param>
/// <param name="File">The file of the site that answers; for one that isn't there what its path would be; null where it leads
/// elsewhere.</param>
/// <param name="Fragment">The decoded part after <c>#</c>, or empty.</param>
internal readonly record struct Target(TargetKind Kind, string? File, string Fragment);
