namespace Downlink.Sources;

/// <summary>A file that says something else than when the run began, so that a site made of it would be of two minds.</summary>
/// <param name="path">Its path relative to the site.</param>
public sealed class SourceChangedException(string path) : Exception($"{path} has changed meanwhile")
{
    /// <summary>The file's path relative to the site, with <c>/</c>.</summary>
    public string Path => path;
}
