using System.Diagnostics;
using Downlink.Dedup;

namespace Downlink.Rendering;

/// <summary>What templates call the kinds of copies.</summary>
internal static class CopyKinds
{
    public static string NameOf(CopyKind kind) => kind switch
    {
        CopyKind.Original => "original",
        CopyKind.Exact => "exact",
        CopyKind.Near => "near",
        _ => throw new UnreachableException(),
    };
}
