using Downlink.Configuration;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Which texts of a site have formulas, and how these are said in plain characters.</summary>
public sealed class PlainFormulas(SiteConfig config)
{
    /// <summary>How any formula of the site is said.</summary>
    public TexWords Words { get; } = new(config.MathMacros);

    /// <summary>Null for a text in which a dollar is a dollar: its author says so, or it is no Markdown.</summary>
    public TexWords? In(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind == EntryKind.Markdown && (entry.FrontMatter?.Math ?? config.Math != MathMode.Off) ? Words : null;
    }

    /// <summary>The excerpt that stands in a text's front matter, or null.</summary>
    public string? ExcerptOf(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.FrontMatter?.Excerpt is { } written ? Said(written, entry) : null;
    }

    /// <summary>What a text's front matter says of it, with its formulas said.</summary>
    public string Said(string written, Entry entry) => In(entry)?.InText(written) ?? written;
}
