using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>Files that were carried into the site and aren't for its readers: keys and passwords, and what tools leave behind.</summary>
internal static class PrivateFileRule
{
    private static readonly string[] Secrets = [".env", ".npmrc", ".netrc", ".htpasswd", ".git-credentials", "id_rsa", "id_ed25519", "id_ecdsa"];

    private static readonly string[] SecretKinds = [".pem", ".key", ".pfx", ".p12", ".kdbx"];

    private static readonly string[] Litter = [".ds_store", "thumbs.db", "desktop.ini", ".gitignore", ".gitattributes", ".gitmodules"];

    private static readonly string[] LitterKinds = [".bak", ".swp", ".tmp", ".orig", "~"];

    /// <param name="file">Its path in the output.</param>
    /// <param name="shown">How diagnostics call it.</param>
    public static Diagnostic? Judge(string file, string shown)
    {
        var name = Path.GetFileName(file).ToLowerInvariant();
        if (Secrets.Contains(name, StringComparer.Ordinal) || name.StartsWith(".env.", StringComparison.Ordinal) || IsAny(name, SecretKinds))
            return FileDiagnostics.Secret(shown);
        return Litter.Contains(name, StringComparer.Ordinal) || IsAny(name, LitterKinds) ? FileDiagnostics.Litter(shown) : null;
    }

    private static bool IsAny(string name, string[] kinds) => Array.Exists(kinds, kind => name.EndsWith(kind, StringComparison.Ordinal));
}
