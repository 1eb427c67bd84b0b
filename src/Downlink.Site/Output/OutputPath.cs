using System.Buffers;
using System.Text;

namespace Downlink.Output;

/// <summary>The rule for paths below the output folder: relative, safe on every system, and none of Downlink's own names.</summary>
public static class OutputPath
{
    public const string Manifest = "site.manifest.json";

    /// <summary>Where a build keeps its own things where they can't stand beside the output.</summary>
    internal const string Staging = ".downlink";

    /// <summary>In bytes: what a file system takes as a name, and what is left of what most take as a path.</summary>
    private const int LongestName = 255, LongestPath = 1024;

    /// <summary>The longest name of a device.</summary>
    private const int LongestDevice = 7;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(static code => (char)code).Where(char.IsControl)]);

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>What HFS+ leaves out of names before it compares them; git refuses a <c>.git</c> that is hidden so.</summary>
    private static readonly SearchValues<char> Ignored = SearchValues.Create(
        "\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF");

    /// <summary>Why a path may not be written, or null where it may.</summary>
    public static string? Refuse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0)
            return "the path is empty";
        if (path[0] == '/')
            return "the path is absolute";
        if (path.Equals(Manifest, StringComparison.OrdinalIgnoreCase))
            return "the name is kept for the manifest";
        var names = path.AsSpan();
        if (UpTo('/', names).Equals(Staging, StringComparison.OrdinalIgnoreCase))
            return "the name is kept for the build's own files";

        foreach (var name in names.Split('/'))
        {
            if (RefuseName(names[name]) is { } reason)
                return reason;
        }

        return Encoding.UTF8.GetByteCount(path) > LongestPath ? $"it is longer than {LongestPath} bytes" : null;
    }

    private static string? RefuseName(ReadOnlySpan<char> name)
    {
        if (name.Length == 0)
            return "the path has an empty part";
        if (name is "." or "..")
            return "the path leaves its folder";
        if (name.ContainsAny(Controls))
            return "the path has a control character";
        if (name.ContainsAny(Forbidden))
            return "the path has a character that Windows doesn't allow";
        if (name[^1] is '.' or ' ' || IsDevice(name))
            return $"Windows doesn't allow the name `{name}`";
        if (IsGit(name))
            return "the name `.git` belongs to git";

        return RefuseLength(name);
    }

    /// <summary>Also as Windows and macOS read it: git itself refuses to check such names out.</summary>
    private static bool IsGit(ReadOnlySpan<char> name)
    {
        var seen = name.ContainsAny(Ignored) ? string.Concat(name.ToString().Where(static letter => !Ignored.Contains(letter))) : name;
        return seen.Equals(".git", StringComparison.OrdinalIgnoreCase) || seen.Equals("git~1", StringComparison.OrdinalIgnoreCase);
    }

    private static string? RefuseLength(ReadOnlySpan<char> name)
    {
        try
        {
            var bytes = Strict.GetByteCount(name);
            return bytes > LongestName ? $"the name `{name[..20]}…` is longer than {LongestName} bytes" : null;
        }
        catch (EncoderFallbackException)
        {
            return "the path has half a character";
        }
    }

    /// <summary>Names of devices, with or without an extension: Microsoft, "Naming Files, Paths, and Namespaces".</summary>
    private static bool IsDevice(ReadOnlySpan<char> name)
    {
        var written = UpTo('.', name).TrimEnd(' ');
        if (written.Length > LongestDevice)
            return false;

        Span<char> stem = stackalloc char[LongestDevice];
        stem = stem[..written.ToUpperInvariant(stem)];
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || (
                stem.Length == 4
                && stem[..3] is "COM" or "LPT"
                && (char.IsAsciiDigit(stem[3]) || "¹²³".Contains(stem[3], StringComparison.Ordinal))
            );
    }

    private static ReadOnlySpan<char> UpTo(char end, ReadOnlySpan<char> text) => text.IndexOf(end) is >= 0 and var at ? text[..at] : text;
}
