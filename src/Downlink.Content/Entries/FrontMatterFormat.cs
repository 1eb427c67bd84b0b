namespace Downlink.Entries;

/// <summary>What stands at the beginning of a Markdown file.</summary>
internal enum FrontMatterFormat
{
    None,

    /// <summary>Between lines <c>---</c>, as all three tools write it; also JSON, which is YAML as it stands.</summary>
    Yaml,

    /// <summary>Hugo's, between lines <c>+++</c>.</summary>
    Toml,

    /// <summary>Hexo's, between lines <c>;;;</c>: the inside of a JSON object.</summary>
    BareJson,

    /// <summary>YAML that no fence ends: it was read as far as its keys go.</summary>
    Unclosed,
}
