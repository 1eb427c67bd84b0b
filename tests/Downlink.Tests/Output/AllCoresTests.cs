using Downlink.Output;

namespace Downlink.Tests.Output;

public sealed class AllCoresTests
{
    [Fact]
    public void What_the_system_refuses_is_told_as_one_refusal() =>
        Assert.Throws<IOException>(() => AllCores.ForEach([1, 2, 3], static (_, _) => throw new IOException("the disk is full")));

    [Fact]
    public void Each_is_done_once()
    {
        var done = new int[1000];
        AllCores.ForEach([.. Enumerable.Range(0, done.Length)], (number, _) => Interlocked.Increment(ref done[number]));
        Assert.All(done, static times => Assert.Equal(1, times));
    }
}
