using System.Collections.Immutable;

namespace Downlink.Building;

/// <summary>Measures the stages of a build, one after the other.</summary>
public sealed class StageClock(TimeProvider clock)
{
    private readonly ImmutableArray<StageTime>.Builder _stages = ImmutableArray.CreateBuilder<StageTime>();
    private long _since = clock.GetTimestamp();

    public ImmutableArray<StageTime> Stages => _stages.ToImmutable();

    /// <summary>Ends a stage: it took all the time since the one before it.</summary>
    public void Mark(string stage)
    {
        var now = clock.GetTimestamp();
        _stages.Add(new StageTime(stage, clock.GetElapsedTime(_since, now)));
        _since = now;
    }
}
