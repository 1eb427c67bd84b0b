using Downlink.Cli;

namespace Downlink.Tests.Cli;

public sealed class ShortageTests
{
    [Fact]
    public void A_part_of_the_program_that_is_not_loaded_is_named()
    {
        var missing = new FileNotFoundException("not there", "System.Text.Json, Version=10.0.0.0, Culture=neutral");

        Assert.EndsWith(" System.Text.Json", Shortage.In(missing), StringComparison.Ordinal);
        Assert.Equal(Shortage.In(missing), Shortage.In(new TypeInitializationException("Some.Type", missing)));
    }

    [Fact]
    public void A_thread_that_does_not_start_is_for_want_of_memory_or_threads() =>
        Assert.Contains("threads", Shortage.In(new TaskSchedulerException(new InsufficientMemoryException())), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_the_site_that_is_missing_is_no_shortage()
    {
        Assert.Null(Shortage.In(new FileNotFoundException("not there", "/site/content/a, b.md")));
        Assert.Null(Shortage.In(new InvalidOperationException("a fault of ours")));
    }
}
