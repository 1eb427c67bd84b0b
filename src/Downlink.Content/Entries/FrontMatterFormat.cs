namespace Downlink.Entries;

/// <summary>What stands at the beginning of a Markdown file.</summary>
internal enum FrontMatterFormat
{
    None,
    Yaml,
    Toml,
    Other,
    Unclosed,
}
