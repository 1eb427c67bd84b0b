using System.Runtime.InteropServices;
using Downlink.Typesetting;

namespace Downlink.Advising;

/// <summary>What a site is built with on this machine.</summary>
/// <param name="Node">Where Node is and what it runs.</param>
/// <param name="SdkFolder">The folder that holds a folder for each .NET SDK; it needn't be there.</param>
public sealed record Surroundings(NodeParts Node, string SdkFolder)
{
    /// <summary>Those of the running program: SDKs lie in <c>sdk/</c>, beside <c>shared/Microsoft.NETCore.App/VERSION/</c>.</summary>
    public static Surroundings OfProcess() =>
        new(NodeParts.Find(), Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk")));
}
