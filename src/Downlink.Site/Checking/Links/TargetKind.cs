namespace Downlink.Checking;

/// <summary>What an address comes to.</summary>
internal enum TargetKind
{
    /// <summary>A file of the site.</summary>
    Found,

    /// <summary>A path of the site at which nothing stands.</summary>
    Missing,

    /// <summary>As missing, but a file differs in upper and lower case only.</summary>
    OtherCase,

    /// <summary>A path of the site's host that isn't below the site's base path.</summary>
    OutsideBase,

    /// <summary>Another host.</summary>
    Foreign,

    /// <summary>No place: <c>mailto:</c>, <c>data:</c> and the like.</summary>
    Elsewhere,

    /// <summary>What no browser can make an address of.</summary>
    Malformed,
}
