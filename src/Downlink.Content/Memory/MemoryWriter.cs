using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>Writes what a later run may take up into the bytes of a <see cref="MemoryFile"/>; <see cref="MemoryReader"/> reads it back.</summary>
public sealed class MemoryWriter
{
    private const int LongestNumber = 5;

    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>A number from 0, small ones in few bytes (LEB128).</summary>
    public void Add(int number)
    {
        var room = _bytes.GetSpan(LongestNumber);
        var (at, rest) = (0, (uint)number);
        for (; rest >= 0x80; rest >>= 7)
            room[at++] = (byte)(rest | 0x80);
        room[at++] = (byte)rest;
        _bytes.Advance(at);
    }

    public void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), number);
        _bytes.Advance(sizeof(long));
    }

    public void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length)));
    }

    public void Add(string? text, bool isOptional)
    {
        if (isOptional)
            Add(text is null ? 0 : 1);
        if (text is not null)
            Add(text);
    }

    public void Add(Digest digest) => AddHex(digest.Hex);

    /// <summary>Bytes given in hexadecimal; how many they are, the reader has to know.</summary>
    public void AddHex(string hex)
    {
        Convert.FromHexString(hex, _bytes.GetSpan(hex.Length / 2), out _, out var written);
        _bytes.Advance(written);
    }

    public void Add(FileStamp? stamp)
    {
        Add(stamp is null ? 0 : 1);
        if (stamp is not { } known)
            return;

        Add(known.Size);
        Add(known.Modified);
        Add(known.Changed);
        Add(known.Number);
    }

    public void Add(ImmutableArray<Diagnostic> diagnostics)
    {
        Add(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic.Code);
            Add((int)diagnostic.Severity);
            Add(diagnostic.Message);
            Add(diagnostic.Span);
            Add(diagnostic.Help, isOptional: true);
            Add(diagnostic.Note, isOptional: true);
        }
    }

    public void Add(SourceSpan span)
    {
        Add(span.File);
        Add(span.Line);
        Add(span.Column);
        Add(span.Length);
    }
}
