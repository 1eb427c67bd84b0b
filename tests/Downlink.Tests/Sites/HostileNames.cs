using System.Collections.Immutable;

namespace Downlink.Tests.Sites;

/// <summary>Names that lead elsewhere, that some system can't hold, or that belong to somebody else.</summary>
internal static class HostileNames
{
    /// <summary>A file that stands in the output, and that no build wrote.</summary>
    public const string Foreign = "foreign.txt";

    public static ImmutableArray<string> All { get; } =
    [
        "..", ".", "../up", "../../up.html", "a/../../up", "a/./b", "/..", "/absolute", "//host/share", @"\\host\share", @"..\up",
            @"a\..\..\up", @"C:\x", "C:/x", "C:x",
        "file:///etc/passwd", "file:x", "https://host/x", "%2e%2e/up", "%2e%2e%2fup", "..%5cup", "%00", "a\0b", "a\u001b[31mb", "a\nb",
            "\u202egnp.exe", "\uD800", "a\uDC00b",
        "con", "CON", "Nul.txt", "aux.md", "prn", "com1", "COM¹", "lpt³.html", "conin$", "CONOUT$.txt", "con.tar.gz", "com0", "a.", "a ",
            " a", "a./b", "a /b", "nul/a", "...", "a:stream", "a::$DATA",
        "a*b", "a?b", "a|b", "a<b>", "a\"b", ".git", ".GIT/config", "git~1", "GIT~1/config", ".git ", ".git.", ".g\u200cit/config",
            ".git::$INDEX_ALLOCATION", ".downlink/x", "site.manifest.json", "Site.Manifest.JSON",
        Foreign, "FOREIGN.txt", "index.html", "404.html", "sitemap.xml", "~", "-rf", "$HOME", "`id`", "a#b", "a%b", "a&b", "a'b",
        new string('a', 255), new string('a', 256), new string('文', 85), new string('文', 86), new string('é', 128),
            string.Concat(Enumerable.Repeat("😀", 64)),
        string.Join('/', Enumerable.Repeat(new string('b', 200), 30)), string.Join('/', Enumerable.Repeat("c", 3000)), new string('/', 300),
        "\u00e9", "e\u0301", "E\u0301", "ﬁ", "fi", "İ", "i\u0307", "ı", "ß", "ẞ", "Å", "\u212B", "K", "\u212A",
        "Page", "page", "PAGE",
    ];
}
