using Downlink.Configuration;
using Downlink.Dedup;
using Downlink.Entries;
using Downlink.Text;

namespace Downlink.Posts;

/// <summary>Finds what a post's own text offers: its title, its categories, its language, its excerpt.</summary>
internal sealed class PostReader(SiteConfig config)
{
    public TitleFinder Titles { get; } = new(config.Dump);

    public Classifier Classifier { get; } = new(config);

    public PlainFormulas Formulas { get; } = new(config);

    public PostFindings Find(Signal signal)
    {
        var (title, text) = (Title(signal.Winner), signal.Winner.PlainText);
        return new PostFindings(
            signal,
            title,
            Classifier.Classify(title.Text, signal),
            PostLanguage.Of(text, config.Language),
            Excerpt(signal.Winner)
        );
    }

    private FoundTitle Title(Entry entry)
    {
        var title = Titles.Find(entry);
        return Formulas.In(entry) is { } formulas && formulas.InTitle(title.Text) is var said && said != title.Text
            ? title with { Text = said }
            : title;
    }

    private string Excerpt(Entry entry)
    {
        if (entry.Kind != EntryKind.Markdown)
            return Excerpts.Of(entry.PlainText, config.Dump);

        var body = entry.BodySpan;
        var formulas = Formulas.In(entry);
        if (MarkdownText.Opening(body, formulas) is { Length: > 0 } opening)
            return Excerpts.OfOpening(opening, config.Dump);
        using var words = new TextBuffer(Math.Min(body.Length, Excerpts.MostRead));
        var prose = MarkdownText.Prose(body, formulas, Excerpts.MostRead, words);
        return Excerpts.Of(
            !prose.IsEmpty ? prose
                : formulas is null ? entry.PlainText
                : MarkdownText.Plain(body, formulas),
            config.Dump
        );
    }
}
