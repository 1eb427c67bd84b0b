using System.Buffers.Binary;
using Downlink.Memory;

namespace Downlink.Tests.Building;

public sealed class DigestBuilderTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(65_536)]
    [InlineData(200_001)]
    public void Gives_the_digest_of_all_that_was_added_however_much_it_is(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var all = new byte[sizeof(int) + length + sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(all, length);
        bytes.CopyTo(all, sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(sizeof(int) + length), 5);

        using var digest = new DigestBuilder();

        Assert.Equal(Digest.Of(all), digest.Add(bytes).Add(5).ToDigest());
        Assert.Equal(Digest.Of(all.AsSpan(0, sizeof(int) + length)), digest.Add(bytes).ToDigest());
    }
}
