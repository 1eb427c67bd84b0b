using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Downlink.Typesetting;

/// <summary>The first half of the SHA-256 of all that a snippet is made of: by it an answer is found again.</summary>
public readonly record struct SnippetKey(UInt128 Value)
{
    internal const int Size = 16;

    public static SnippetKey Of(Snippet snippet)
    {
        ArgumentNullException.ThrowIfNull(snippet);
        var description = new ArrayBufferWriter<byte>(snippet.Length + 128);
        using (var json = new Utf8JsonWriter(description))
        {
            json.WriteStartObject();
            snippet.Describe(json);
            json.WriteEndObject();
        }

        return Read(SHA256.HashData(description.WrittenSpan));
    }

    internal static SnippetKey Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    internal void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
}
