using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downlink.Memory;

/// <summary>
/// 128 bits of bytes for keys that nobody but this program makes and reads: tens of thousands a build, for which a cryptographic hash takes
/// ten times as long. Two lanes, each of products of 64 bits folded into one word; nobody is kept from making two of the same on purpose.
/// </summary>
internal static class Mixture
{
    private const int Block = 2 * sizeof(ulong);

    // Digits of π, of e, and of the square roots of 2 and 3, behind the point.
    private const ulong First = 0x243f6a8885a308d3, Second = 0xb7e151628aed2a6b, Third = 0x6a09e667f3bcc909, Fourth = 0xbb67ae8584caa73b;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        var (one, other) = (First ^ (ulong)bytes.Length, Second);
        for (; bytes.Length >= Block; bytes = bytes[Block..])
            (one, other) = Mix(one, other, bytes);

        // The length tells these from bytes that are zero.
        Span<byte> rest = stackalloc byte[Block];
        rest.Clear();
        bytes.CopyTo(rest);
        (one, other) = Mix(one, other, rest);
        return new Digest(Fold(one ^ Third, other ^ Fourth), Fold(one + Second, BitOperations.RotateLeft(other, 32) ^ First) ^ one);
    }

    // What multiplies 64 bits is compiled when it first runs; in one piece it is so at its best from the beginning.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong One, ulong Other) Mix(ulong one, ulong other, ReadOnlySpan<byte> block)
    {
        var (left, right) = (BinaryPrimitives.ReadUInt64LittleEndian(block), BinaryPrimitives.ReadUInt64LittleEndian(block[sizeof(ulong)..]));
        var mixed = Fold(one ^ left ^ Third, right ^ First);
        return (mixed + BitOperations.RotateLeft(other, 29), Fold(other ^ right ^ Fourth, left ^ Second) + one);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }
}
