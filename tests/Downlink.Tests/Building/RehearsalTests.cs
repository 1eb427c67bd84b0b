using Downlink.Building;

namespace Downlink.Tests.Building;

public sealed class RehearsalTests
{
    [Fact]
    public void Makes_its_pages_and_nothing_goes_wrong() => Assert.Empty(Rehearsal.Run(static () => false));
}
