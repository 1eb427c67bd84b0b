using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Downlink.Rendering;

namespace Downlink.Output;

/// <summary>What a build wrote: the SHA-256 of each file by its path, as <c>site.manifest.json</c> keeps it.</summary>
public sealed record OutputManifest(IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>The hash of a file's bytes as a manifest writes it: SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => FileHash.Of(bytes).ToString();

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

    /// <summary>The manifest of files in the order of their paths: an object with a member a line.</summary>
    internal static byte[] Write(IReadOnlyList<WrittenFile> files)
    {
        var json = new Utf8Text().Append("{"u8);
        Span<byte> hex = stackalloc byte[2 * SHA256.HashSizeInBytes];
        for (var at = 0; at < files.Count; at++)
        {
            Convert.TryToHexStringLower(files[at].Hash.Bytes, hex, out _);
            json.Append(at == 0 ? "\n  \""u8 : ",\n  \""u8).Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(files[at].Path));
            json.Append("\": \""u8).Append(hex).Append("\""u8);
        }

        var bytes = json.Append(files.Count == 0 ? "}\n"u8 : "\n}\n"u8).Take();
        json.Free();
        return bytes;
    }
}
