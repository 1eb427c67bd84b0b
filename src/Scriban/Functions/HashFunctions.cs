using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Scriban.Functions;

/// <summary>The hashes of the group <c>string</c>: lower-case hexadecimal digits over the UTF-8 bytes of a text.</summary>
[SuppressMessage("Security", "CA5350", Justification = "A template asks for the algorithm by name.")]
[SuppressMessage("Security", "CA5351", Justification = "A template asks for the algorithm by name.")]
internal static class HashFunctions
{
    public static string Md5(string? text) => text is null ? "" : Hex(MD5.HashData(Utf8(text)));

    public static string Sha1(string? text) => text is null ? "" : Hex(SHA1.HashData(Utf8(text)));

    public static string Sha256(string? text) => text is null ? "" : Hex(SHA256.HashData(Utf8(text)));

    public static string Sha512(string? text) => text is null ? "" : Hex(SHA512.HashData(Utf8(text)));

    public static string HmacSha1(string? text, string? key) => text is null ? "" : Hex(HMACSHA1.HashData(Utf8(key), Utf8(text)));

    public static string HmacSha256(string? text, string? key) => text is null ? "" : Hex(HMACSHA256.HashData(Utf8(key), Utf8(text)));

    public static string HmacSha512(string? text, string? key) => text is null ? "" : Hex(HMACSHA512.HashData(Utf8(key), Utf8(text)));

    private static byte[] Utf8(string? text) => Encoding.UTF8.GetBytes(text ?? "");

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
