using System.Collections.Immutable;

namespace Downlink.Building;

/// <summary>Measures the stages of a build, one after the other.</summary>
public sealed class StageClock(TimeProvider clock)
{
    private readonly ImmutableArray<StageTime>.Builder _stages = ImmutableArray.CreateBuilder<StageTime>();
    private long _since = clock.GetTimestamp();
    private TimeSpan _processor = Environment.CpuUsage.TotalTime;
    private long _allocated = GC.GetTotalAllocatedBytes();

    public ImmutableArray<StageTime> Stages => _stages.ToImmutable();

    /// <summary>Ends a stage: it took all there was since the one before it.</summary>
    public void Mark(string stage)
    {
        var (now, processor, allocated) = (clock.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        _stages.Add(new StageTime(stage, clock.GetElapsedTime(_since, now), processor - _processor, allocated - _allocated));
        (_since, _processor, _allocated) = (now, processor, allocated);
    }
}
