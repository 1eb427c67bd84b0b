using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Downlink.Rendering;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>
/// Makes the index's files: JSON without white space, so that hosts compress it, under names that carry their content's hash.
/// </summary>
internal static class IndexFile
{
    public const string Folder = "search/index/";
    public const string Root = "search/index.json";

    private const int HashLength = 8;
    private const string Extension = ".json";

    /// <summary>A file, and the hash in its name.</summary>
    public static (OutputFile File, string Hash) Make(string name, ReadOnlySpan<char> json)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(json));
        var written = bytes.AsMemory(0, Encoding.UTF8.GetBytes(json, bytes));
        var hash = HashOf(written.Span);
        return (OutputFile.Lent(PathOf(name, hash), [written], written.Length), hash);
    }

    /// <summary>The same of JSON that is bytes already, with the memory that they stand in.</summary>
    public static (OutputFile File, string Hash) Make(string name, Utf8Text json)
    {
        var hash = HashOf(json.Written.Span);
        return (json.ToFile(PathOf(name, hash)), hash);
    }

    /// <summary>The hash in the name of a file that was made so.</summary>
    public static string HashIn(string path) => path[^(HashLength + Extension.Length)..^Extension.Length];

    /// <summary>Appends a JSON string (RFC 8259, section 7): only what has to be escaped is.</summary>
    public static TextBuffer AppendJson(this TextBuffer json, ReadOnlySpan<char> text)
    {
        json.Append('"');
        for (var at = 0; at < text.Length;)
        {
            at += AppendPlain(json, text[at..]);
            if (at < text.Length) AppendEscaped(json, text[at++]);
        }

        return json.Append('"');
    }

    private static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..(HashLength / 2)]);
    }

    private static string PathOf(string name, string hash) => $"{Folder}{name}.{hash}{Extension}";

    private static int AppendPlain(TextBuffer json, ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is >= ' ' and not ('"' or '\\')) length++;
        json.Append(text[..length]);
        return length;
    }

    private static void AppendEscaped(TextBuffer json, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                json.Append('\\').Append(character);
                break;
            case '\n':
                json.Append("\\n");
                break;
            case '\t':
                json.Append("\\t");
                break;
            default:
                json.Append(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"));
                break;
        }
    }
}
