using System.Numerics;
using Downlink.Memory;

namespace Downlink.Tests.Building;

public sealed class DigestTests
{
    [Fact]
    public void Each_bit_of_what_was_gathered_changes_about_half_of_a_digest()
    {
        foreach (var length in (int[])[1, 8, 15, 16, 17, 40, 200])
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            var whole = Of(bytes);
            for (var bit = 0; bit < 8 * length; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                var changed = Bits(whole, Of(bytes));
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.InRange(changed, 30, 98);
            }
        }
    }

    [Fact]
    public void No_two_of_many_that_are_nearly_the_same_have_the_same_digest_nor_half_of_it()
    {
        var (firsts, lasts, count) = (new HashSet<ulong>(), new HashSet<ulong>(), 0);
        void Take(byte[] bytes)
        {
            var digest = Of(bytes);
            firsts.Add(BitConverter.ToUInt64(digest));
            lasts.Add(BitConverter.ToUInt64(digest, 8));
            count++;
        }

        for (var length = 0; length < 300; length++)
            Take(new byte[length]);
        for (var number = 1; number < 100_000; number++)
            Take(BitConverter.GetBytes(number));
        for (var number = 1; number < 20_000; number++)
            Take([.. new byte[24], .. BitConverter.GetBytes((long)number), .. BitConverter.GetBytes((long)number)]);
        for (var at = 0; at < 64; at++)
        {
            for (var value = 1; value < 256; value++)
                Take([.. Enumerable.Range(0, 64).Select(place => (byte)(place == at ? value : 0))]);
        }

        Assert.Equal((count, count), (firsts.Count, lasts.Count));
    }

    private static byte[] Of(byte[] bytes)
    {
        var digest = new byte[Digest.Size];
        Mixture.Of(bytes).CopyTo(digest);
        return digest;
    }

    private static int Bits(byte[] one, byte[] other) =>
        one.Zip(other).Sum(static pair => BitOperations.PopCount((uint)(pair.First ^ pair.Second)));
}
