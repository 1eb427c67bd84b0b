namespace Downlink.Text;

/// <summary>A foreign tag that stands on lines of its own around others: code, a quotation, a note. Each has a form in Markdown.</summary>
/// <param name="End">Name of the tag that closes it.</param>
/// <param name="Opening">The line that stands for the opening tag, without what stands before it.</param>
/// <param name="Closing">The line for the closing tag.</param>
/// <param name="IsCode">Whether what is between is code, or else a quotation.</param>
internal sealed record BlockTag(string End, string Opening, string Closing, bool IsCode)
{
    /// <summary>No author's code holds a line of as many.</summary>
    private const string Fence = "``````````";

    /// <summary>Null for a tag that is none of these.</summary>
    public static BlockTag? Of(ForeignTag tag) => (tag.Name, tag.IsShortcode) switch
    {
        ("highlight", false) => Code("endhighlight", tag.Arguments.FirstOrDefault() ?? "", ""),
        ("highlight", true) => Code("/highlight", tag.Arguments.FirstOrDefault() ?? "", ""),
        ("codeblock", false) => Codeblock(tag),
        ("blockquote" or "quote", false) => new BlockTag("end" + tag.Name, ">", Attribution(tag), IsCode: false),
        ("cq" or "centerquote", false) => new BlockTag("end" + tag.Name, ">", ">", IsCode: false),
        ("note" or "callout" or "admonition" or "hint", false) => Note(tag, "end" + tag.Name),
        ("admonition" or "notice" or "callout" or "alert" or "hint", true) => Note(tag, "/" + tag.Name),
        _ => null,
    };

    private static BlockTag Code(string end, string language, string title) =>
        new(
            end,
            Fence + language + (title.Length == 0 ? "" : $" title=\"{title.Replace('"', '\'').Replace('`', '\'')}\""),
            Fence,
            IsCode: true
        );

    /// <summary>Hexo's <c>{% codeblock [title] [lang:x] [url] %}</c>.</summary>
    private static BlockTag Codeblock(ForeignTag tag)
    {
        var language = tag.Arguments.FirstOrDefault(static argument => argument.StartsWith("lang:", StringComparison.Ordinal))?[5..] ?? "";
        var title = tag.Arguments.Where(static argument => !argument.Contains(':', StringComparison.Ordinal));
        return Code("endcodeblock", language, string.Join(' ', title));
    }

    private static string Attribution(ForeignTag tag) => tag.Arguments.IsEmpty ? ">" : "> —— " + string.Join(' ', tag.Arguments);

    /// <summary>An alert as GitHub has them; one with a heading of its own is a quotation that begins with it.</summary>
    private static BlockTag Note(ForeignTag tag, string end)
    {
        var words = tag.Plain.ToList();
        var kind = tag["type"] ?? tag["style"] ?? words.Find(static word => Alert(word) is not null);
        var title = tag["title"] ?? string.Join(' ', words.Where(word => word != kind && !IsStyle(word)));
        var opening =
            title.Trim().Length == 0
                ? $"> [!{Alert(kind ?? "") ?? "NOTE"}]"
                : $"> **{title.Trim().Replace("*", "\\*", StringComparison.Ordinal)}**\\";
        return new BlockTag(end, opening, ">", IsCode: false);
    }

    private static bool IsStyle(string word) =>
        word is "no-icon" or "flat" or "modern" or "simple" or "icon" or "disabled" or "true" or "false"
        || word.StartsWith("fa", StringComparison.Ordinal);

    private static string? Alert(string kind) => kind.ToLowerInvariant() switch
    {
        "note" or "info" or "primary" or "default" or "secondary" or "blue" or "abstract" or "quote" or "example" => "NOTE",
        "tip" or "success" or "green" or "light" or "hint" or "question" => "TIP",
        "important" or "purple" => "IMPORTANT",
        "warning" or "yellow" or "orange" => "WARNING",
        "danger" or "error" or "red" or "caution" or "failure" or "bug" => "CAUTION",
        _ => null,
    };
}
