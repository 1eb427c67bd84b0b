namespace Downlink.Pages;

/// <summary>A place in a style sheet or a script that names another file: <c>url(…)</c>, an <c>@import</c>, an <c>import</c>.</summary>
/// <param name="Start">Where what is replaced begins: of an import that says no more than a name the whole statement, else the
/// name.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Path">The name, without quotes.</param>
/// <param name="IsWholeImport">Whether it is a whole <c>@import "…";</c>, in whose place a text may stand.</param>
internal sealed record StyleReference(int Start, int End, string Path, bool IsWholeImport)
{
    /// <summary>The same reference to another file.</summary>
    public string With(string path)
    {
        // In a script a name without a dot before it is no path.
        var lead = Path.StartsWith('.') && !path.StartsWith('.') ? "./" : "";
        var quoted = $"\"{lead}{path}{AssetPath.Suffix(Path)}\"";
        return IsWholeImport ? $"@import {quoted};" : quoted;
    }
}
