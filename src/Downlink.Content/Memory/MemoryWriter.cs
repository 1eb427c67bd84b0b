using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Downlink.Diagnostics;

namespace Downlink.Memory;

/// <summary>
/// Writes what a later run may take up into the bytes of a <see cref="MemoryFile"/>; <see cref="MemoryReader"/> reads it back.
/// </summary>
/// <param name="bytes">Where they go.</param>
public sealed class MemoryWriter(IBufferWriter<byte> bytes)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Whether all will be read back as it was: not where a text has half a character.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>A number from 0, small ones in few bytes.</summary>
    public void Add(int number) => bytes.Advance(Leb128.Write((uint)number, bytes.GetSpan(Leb128.Longest)));

    public void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    public void Add(string text)
    {
        try
        {
            var length = Utf8.GetByteCount(text);
            Add(length);
            if (length > 0)
                bytes.Advance(Utf8.GetBytes(text, bytes.GetSpan(length)));
        }
        catch (EncoderFallbackException)
        {
            IsExact = false;
        }
    }

    public void Add(string? text, bool isOptional)
    {
        if (isOptional)
            Add(text is null ? 0 : 1);
        if (text is not null)
            Add(text);
    }

    public void Add(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        digest.CopyTo(bytes.GetSpan(Digest.Size));
        bytes.Advance(Digest.Size);
    }

    /// <summary>Bytes alone; how many they are, the reader has to know.</summary>
    public void AddPlain(ReadOnlySpan<byte> value) => bytes.Write(value);

    /// <summary>All that was written beforehand.</summary>
    public void Add(MemoryPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        AddPlain(part.Bytes);
        IsExact &= part.Writer.IsExact;
    }

    /// <summary>Bytes, with how many they are before them.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        Add(value.Length);
        bytes.Write(value);
    }

    public void Add(bool? value) => Add(value is { } known ? known ? 2 : 1 : 0);

    public void Add(DateOnly? day) => Add(day is { } known ? known.DayNumber + 1 : 0);

    public void Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    public void Add(ImmutableArray<string> texts)
    {
        Add(texts.Length);
        foreach (var text in texts)
            Add(text);
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
