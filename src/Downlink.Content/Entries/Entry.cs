using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Sources;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>A feed item or a Markdown file as its author wrote it: not yet unique, not yet classified.</summary>
public sealed record Entry
{
    private readonly string? _given;
    private readonly SourceFile? _file;
    private TextMeasure? _measure;
    private string? _plainText;

    public Entry() { }

    /// <summary>What a Markdown file holds below its front matter.</summary>
    [SetsRequiredMembers]
    internal Entry(SourceFile file, int bodyStart) =>
        (Kind, Origin, Body, _given, _file, BodyStart) = (EntryKind.Markdown, SourceSpan.Of(file.Path), "", null, file, bodyStart);

    public required EntryKind Kind { get; init; }

    /// <summary>
    /// A dump's line verbatim, or the text of a Markdown file after its front matter; that is cut out of the file for whoever asks, since a
    /// site's texts are most of what it takes to hold it.
    /// </summary>
    public required string Body
    {
        get => Text[BodyStart..];
        init => (_given, _file, _measure, BodyStart) = (value, null, null, 0);
    }

    /// <summary>Where the body begins in the text that was given as such: that of a Markdown file stands below its front matter.</summary>
    public int BodyStart { get; init; }

    /// <summary>The body where it stands, for whoever only looks at it.</summary>
    public ReadOnlySpan<char> BodySpan => Text.AsSpan(BodyStart);

    /// <summary>How much the body is; known of a file that isn't read.</summary>
    public TextMeasure Measure { get => _measure ??= TextMeasure.Of(BodySpan); init => _measure = value; }

    /// <summary>
    /// The words of the body without its markup: what titles, hashes and categories are found in. A dump line's is the line.
    /// </summary>
    public string PlainText
    {
        get => _plainText ?? (_file is null ? Body : _plainText = MarkdownText.Plain(BodySpan));
        init => _plainText = value;
    }

    public required SourceSpan Origin { get; init; }

    /// <summary>The key of all that it was made of; null where nobody keeps what is made of it.</summary>
    public Digest? Key { get; init; }

    /// <summary>The line of its file on which the body begins: below the front matter of a Markdown file.</summary>
    public int BodyLine { get; init; } = 1;

    /// <summary>Its place among the entries of its file, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The author's own title, or null: a dump line has none, and the room Posts finds one.</summary>
    public string? Title { get; init; }

    /// <summary>The day its source states, or null. A date is never invented.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Categories as the source names them.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Where the source says the whole text stands, or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>Whether the text ends in the mark of a cut.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>How many characters had to be repaired in reading (stray controls, entities); fewer win at equal length.</summary>
    public int Repairs { get; init; }

    /// <summary>What a Markdown file says of itself; null for feed items.</summary>
    public FrontMatter? FrontMatter { get; init; }

    /// <summary>
    /// Holds the text of its file no more, only the words of that: whoever asks for the text itself has it read again.
    /// </summary>
    public void ReleaseText() => _file?.Release();

    /// <summary>Holds neither the text of its file nor the words of that any more; whoever asks for them has them read again.</summary>
    public void Release()
    {
        if (_file is not { } file)
            return;

        _plainText = null;
        file.Release();
    }

    private string Text => _given ?? _file?.Text ?? "";
}
