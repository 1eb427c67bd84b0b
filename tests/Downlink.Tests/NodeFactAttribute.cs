using Downlink.Typesetting;

namespace Downlink.Tests;

/// <summary>
/// A test that needs Node and its packages beside the tests; where <c>DOWNLINK_REQUIRE_BROWSER=1</c> they have to be there.
/// </summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (NodeParts.Find().Missing is { } missing && Environment.GetEnvironmentVariable("DOWNLINK_REQUIRE_BROWSER") != "1")
            Skip = $"needs Node: {missing}";
    }
}
