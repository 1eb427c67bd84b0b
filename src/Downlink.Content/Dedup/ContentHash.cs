using System.Security.Cryptography;
using System.Text;

namespace Downlink.Dedup;

/// <summary>SHA-256 of a text in its normal form, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash(string Hex)
{
    /// <summary>The first seven digits, which slugs carry.</summary>
    public string Prefix => Hex[..7];

    /// <summary>The hash of a text: SHA-256 (FIPS 180-4) over the UTF-8 of its <see cref="NormalForm"/>.</summary>
    public static ContentHash Of(string text) => OfNormalForm(NormalForm.Of(text));

    /// <summary>The hash of a hand-written file: of its path, so that it outlives every edit.</summary>
    public static ContentHash OfPath(string path) => OfNormalForm(path);

    internal static ContentHash OfNormalForm(string normalForm) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalForm))));

    public override string ToString() => Hex;
}
