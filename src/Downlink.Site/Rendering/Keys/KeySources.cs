using Downlink.Memory;

namespace Downlink.Rendering;

/// <summary>What keys are made of beside the plan of a site.</summary>
/// <param name="Program">What tells apart programs whose results may differ.</param>
/// <param name="FileKey">A key of the bytes of a file that is carried over.</param>
/// <param name="IsKept">Whether an earlier run kept something under a key.</param>
public sealed record KeySources(string Program, Func<string, Digest> FileKey, Func<Digest, bool> IsKept);
