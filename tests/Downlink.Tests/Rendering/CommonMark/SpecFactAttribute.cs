namespace Downlink.Tests.Rendering.CommonMark;

/// <summary>A test on the specification's own examples, which come from npm and aren't in the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SpecFactAttribute : FactAttribute
{
    public SpecFactAttribute()
    {
        if (SpecExample.Specification is null && Environment.GetEnvironmentVariable("DOWNLINK_REQUIRE_BROWSER") != "1")
            Skip = "the CommonMark specification can't be had from npm here";
    }
}
