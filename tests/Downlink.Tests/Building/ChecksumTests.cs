using System.Text;
using Downlink.Memory;

namespace Downlink.Tests.Building;

public sealed class ChecksumTests
{
    [Fact]
    public void It_is_the_CRC_32C_of_the_standards_examples()
    {
        Assert.True(IsOf(Encoding.ASCII.GetBytes("123456789"), 0xE3069283));
        // RFC 3720, appendix B.4.
        Assert.True(IsOf(new byte[32], 0x8A9136AA));
        Assert.True(IsOf([.. Enumerable.Range(0, 32).Select(static value => (byte)value)], 0x46DD794E));
        Assert.True(IsOf([], 0));
    }

    [Fact]
    public void Pieces_come_to_the_same_as_the_whole()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100).Select(static value => (byte)(value * 37))];
        var whole = Written(Checksum.Of(bytes));
        for (var cut = 0; cut <= bytes.Length; cut++)
            Assert.Equal(whole, Written(Checksum.Of(bytes.AsSpan(0, cut)).With(bytes.AsSpan(cut))));
    }

    [Fact]
    public void A_bit_that_is_turned_over_shows()
    {
        var bytes = new byte[21];
        var whole = Checksum.Of(bytes);
        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            var damaged = new byte[bytes.Length];
            damaged[bit / 8] = (byte)(1 << (bit % 8));
            Assert.False(Checksum.Of(damaged).Stands(Written(whole)));
        }
    }

    private static bool IsOf(byte[] bytes, uint check) => Checksum.Of(bytes).Stands(BitConverter.GetBytes(check));

    private static byte[] Written(Checksum checksum)
    {
        using var stream = new MemoryStream();
        checksum.Write(stream);
        return stream.ToArray();
    }
}
