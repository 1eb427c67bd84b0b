using System.Text;

namespace Downlink.Server;

/// <summary>A built site as GitHub Pages shows it: <c>/x</c> is <c>x</c>, else <c>x.html</c>, else leads to <c>/x/</c>; what isn't there is <c>404.html</c>.</summary>
internal sealed class PublishedSite(string folder, string basePath)
{
    /// <summary>The answer to a decoded path that begins with a slash.</summary>
    public Answer Find(string path)
    {
        if (!IsUnderBase(path))
            return Answer.SeeInstead(Encode(basePath + path));

        var inner = path.Length > basePath.Length ? path[basePath.Length..] : "";
        if (inner.Length == 0)
            return basePath.Length == 0 ? FindInside("/") : Answer.MovedTo(Encode(basePath + "/"));

        return FindInside(inner);
    }

    private bool IsUnderBase(string path) =>
        path.StartsWith(basePath, StringComparison.Ordinal) && (path.Length == basePath.Length || path[basePath.Length] == '/');

    private Answer FindInside(string inner)
    {
        var relative = inner.TrimStart('/');
        if (relative.Length == 0 || relative.EndsWith('/'))
            return FileAt(relative + "index.html") is { } index ? Answer.Of(index) : Missing();

        if ((FileAt(relative) ?? FileAt(relative + ".html")) is { } file)
            return Answer.Of(file);

        return FileAt(relative + "/index.html") is null ? Missing() : Answer.MovedTo(Encode($"{basePath}/{relative}/"));
    }

    private Answer Missing() => Answer.NotFound(FileAt("404.html"));

    /// <summary>A real file of the site: nothing above it, nothing a link leads to.</summary>
    private string? FileAt(string relative)
    {
        var parts = relative.Split('/');
        if (parts.Any(static part => part is "" or "." or ".." || part.AsSpan().ContainsAny('\0', '\\', ':')))
            return null;

        var at = new StringBuilder(folder);
        foreach (var part in parts)
        {
            at.Append(Path.DirectorySeparatorChar).Append(part);
            if (new FileInfo(at.ToString()).LinkTarget is not null)
                return null;
        }

        return File.Exists(at.ToString()) ? at.ToString() : null;
    }

    private static string Encode(string path)
    {
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        // Two slashes at the beginning would name another host.
        return "/" + encoded.TrimStart('/');
    }
}
