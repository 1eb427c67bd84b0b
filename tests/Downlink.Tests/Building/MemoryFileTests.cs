using Downlink.Memory;

namespace Downlink.Tests.Building;

public sealed class MemoryFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private MemoryFile File => new(_folder["site/kept"], "a program");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    public void Texts_of_any_length_come_back_in_their_order(int length)
    {
        string[] texts = ["before", new string('長', length), "after"];
        File.Write(writer => writer.Add([.. texts]));

        var reader = File.Read();

        Assert.Equal(texts, reader?.Texts().AsEnumerable());
        Assert.True(reader?.IsAtEnd);
        Assert.Equal(["kept"], _folder.Files("site").Keys);
    }

    [Fact]
    public void What_would_not_come_back_as_it_was_leaves_what_is_there()
    {
        File.Write(static writer => writer.Add("whole"));
        File.Write(static writer => writer.Add("half \ud800"));

        Assert.Equal("whole", File.Read()?.Text());
        Assert.Equal(["kept"], _folder.Files("site").Keys);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300_000)]
    public void Writing_that_is_cancelled_leaves_what_is_there_and_no_draft(int length)
    {
        File.Write(static writer => writer.Add("whole"));
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => File.Write(
            writer =>
            {
                stop.Cancel();
                writer.Add(new string('x', length));
            },
            stop.Token
        ));

        Assert.Equal("whole", File.Read()?.Text());
        Assert.Equal(["kept"], _folder.Files("site").Keys);
    }

    [Fact]
    public void Writing_that_the_system_refuses_leaves_what_is_there_and_no_draft()
    {
        File.Write(static writer => writer.Add("whole"));
        File.Write(static _ => throw new IOException("the disk is full"));

        Assert.Equal("whole", File.Read()?.Text());
        Assert.Equal(["kept"], _folder.Files("site").Keys);
    }
}
