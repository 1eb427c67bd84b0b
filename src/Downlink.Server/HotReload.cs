using System.Reflection.Metadata;
using Downlink.Server;

[assembly: MetadataUpdateHandler(typeof(HotReload))]

namespace Downlink.Server;

/// <summary>Hears from <c>dotnet watch</c> that methods of the running program were replaced.</summary>
/// <remarks>The runtime calls the two methods by their names, on the type: there is no object that they could belong to.</remarks>
internal static class HotReload
{
    /// <summary>Raised when new code is in place.</summary>
    public static event EventHandler? Applied;

    /// <summary>Nothing to do: whoever hears of the update lets go of all that was made by the former code.</summary>
    internal static void ClearCache(Type[]? types)
    {
    }

    internal static void UpdateApplication(Type[]? types) => Applied?.Invoke(null, EventArgs.Empty);
}
