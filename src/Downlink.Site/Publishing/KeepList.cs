using System.IO.Enumeration;

namespace Downlink.Publishing;

/// <summary>
/// What the owner of the branch wants to keep there besides the site: <c>CNAME</c>, and what <c>.downlink-keep</c> on the branch lists, a
/// line each: a file, a folder with all in it, or a pattern in which <c>*</c> stands for anything; <c>#</c> begins a remark.
/// </summary>
internal sealed class KeepList
{
    public const string FileName = ".downlink-keep";

    private readonly List<string> _lines;

    private KeepList(IEnumerable<string> lines) => _lines = [.. lines];

    /// <summary>Reads the list; an empty text keeps what is always kept.</summary>
    public static KeepList Read(string text) => new(text.Split('\n')
        .Select(static line => line.Split('#')[0].Trim().Trim('/'))
        .Where(static line => line.Length > 0));

    public bool Keeps(string path) => path is "CNAME" or FileName || _lines.Exists(line =>
        path == line || path.StartsWith(line + "/", StringComparison.Ordinal)
        || (line.Contains('*', StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(line, path, ignoreCase: false)));
}
