using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Downlink.Output;

/// <summary>What a build wrote: the SHA-256 of each file by its path, as <c>site.manifest.json</c> keeps it.</summary>
public sealed record OutputManifest(IReadOnlyDictionary<string, string> Hashes)
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The hash of a file's bytes as a manifest writes it: SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static OutputManifest Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>The manifest of an output folder; empty where no build wrote one.</summary>
    /// <exception cref="JsonException">The file isn't a manifest.</exception>
    public static OutputManifest Read(OutputFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = folder.Locate(OutputPath.Manifest);
        return File.Exists(path) ? Parse(File.ReadAllBytes(path)) : Empty;
    }

    internal static OutputManifest Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("it isn't a JSON object");

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var path = reader.GetString() ?? "";
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                throw new JsonException($"`{path}` has no hash");
            // A path that no build may write wasn't written by one, whoever put it here.
            if (OutputPath.Refuse(path) is null)
                hashes[path] = reader.GetString() ?? "";
        }

        return new OutputManifest(hashes);
    }

    internal byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Form))
        {
            writer.WriteStartObject();
            foreach (var path in Hashes.Keys.Order(StringComparer.Ordinal))
                writer.WriteString(path, Hashes[path]);
            writer.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
