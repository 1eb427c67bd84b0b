using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>Reads what a <see cref="MemoryWriter"/> wrote, in the same order.</summary>
/// <exception cref="InvalidDataException">The bytes end before what is asked for, or aren't what was written.</exception>
public sealed class MemoryReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public bool IsAtEnd => _at == bytes.Length;

    public int Number()
    {
        var (number, shift) = (0u, 0);
        for (; shift < 35; shift += 7)
        {
            var next = Take(1)[0];
            number |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
                return (int)number;
        }

        throw new InvalidDataException("a number without an end");
    }

    /// <summary>How many of something follow: each takes a byte at least.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= bytes.Length - _at ? count : throw new InvalidDataException("more than there is");
    }

    public long LargeNumber() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    public string? TextOrNull() => Number() == 0 ? null : Text();

    public Digest Digest() => new(Take(Memory.Digest.Size));

    /// <summary>Bytes of which the reader knows how many they are.</summary>
    public ReadOnlySpan<byte> Plain(int count) => Take(count);

    public bool? Switch() => Number() switch { 0 => null, var value => value == 2 };

    public DateOnly? Day() => Number() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    public double Fraction() => BitConverter.Int64BitsToDouble(LargeNumber());

    public ReadOnlyMemory<byte> Bytes()
    {
        var count = Count();
        _at += count;
        return bytes.Slice(_at - count, count);
    }

    public ImmutableArray<string> Texts()
    {
        var count = Count();
        if (count == 0)
            return [];

        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (var index = 0; index < count; index++)
            texts.Add(Text());
        return texts.MoveToImmutable();
    }

    public FileStamp? Stamp() => Number() == 0 ? null : new FileStamp(LargeNumber(), LargeNumber(), LargeNumber(), LargeNumber());

    public ImmutableArray<Diagnostic> Diagnostics()
    {
        var count = Count();
        if (count == 0)
            return [];

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(count);
        for (var index = 0; index < count; index++)
        {
            diagnostics.Add(
                new Diagnostic(Text(), (Severity)Number(), Text(), Span()) { Help = TextOrNull(), Note = TextOrNull() }
            );
        }

        return diagnostics.MoveToImmutable();
    }

    public SourceSpan Span() => new(Text(), Number(), Number(), Number());

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - _at)
            throw new InvalidDataException("the bytes end too early");

        _at += count;
        return bytes.Span.Slice(_at - count, count);
    }
}
