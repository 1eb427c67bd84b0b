using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Downlink.Output;

namespace Downlink.Publishing;

/// <summary>
/// The files that are published, as git would hold them: all that the manifest names, the manifest, and <c>.nojekyll</c>.
/// </summary>
internal static class BuiltSite
{
    private const string NoJekyll = ".nojekyll", PlainFile = "100644";

    /// <param name="output">Where the site was built.</param>
    /// <param name="manifest">What was built.</param>
    /// <param name="isSha256">Whether the repository names its objects by SHA-256 instead of SHA-1.</param>
    public static ImmutableArray<TreeEntry> Read(OutputFolder output, OutputManifest manifest, bool isSha256) =>
    [
        .. manifest.Hashes.Keys.Append(OutputPath.Manifest).Append(NoJekyll).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().Select(path => Entry(path, Bytes(output, path), isSha256)),
    ];

    /// <summary>Where a file of the site lies, or null for one that is only made for the branch.</summary>
    public static string? PathOf(OutputFolder output, string path) =>
        File.Exists(Path.Combine(output.FullPath, path)) ? Path.Combine(output.FullPath, path) : null;

    private static byte[] Bytes(OutputFolder output, string path) => PathOf(output, path) is { } file ? File.ReadAllBytes(file) : [];

    private static TreeEntry Entry(string path, byte[] bytes, bool isSha256) => new(PlainFile, Name(bytes, isSha256), path, bytes.Length);

    /// <summary>
    /// The name that git gives to these bytes: the hash of <c>blob</c>, their number, a zero byte and them (Pro Git, 10.2).
    /// </summary>
    private static string Name(byte[] bytes, bool isSha256)
    {
        // Git's choice of hash, not ours; it names the object and protects nothing.
#pragma warning disable CA5350
        using var hash = IncrementalHash.CreateHash(isSha256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0")));
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
