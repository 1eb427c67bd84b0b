namespace Downlink.Output;

/// <summary>Where the bytes of a file stand that isn't made yet: the number of a pack, and which bytes of it.</summary>
internal sealed record PackedBytes(int Pack, long Offset, int Length);
