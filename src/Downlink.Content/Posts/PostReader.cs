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

    public PostFindings Find(Signal signal)
    {
        var (title, text) = (Titles.Find(signal.Winner), signal.Winner.PlainText);
        return new PostFindings(
            signal,
            title,
            Classifier.Classify(title.Text, signal),
            PostLanguage.Of(text, config.Language),
            Excerpt(signal.Winner)
        );
    }

    private string Excerpt(Entry entry)
    {
        if (entry.Kind != EntryKind.Markdown)
            return Excerpts.Of(entry.PlainText, config.Dump);

        var body = entry.BodySpan;
        if (MarkdownText.Opening(body) is { Length: > 0 } opening)
            return Excerpts.OfOpening(opening, config.Dump);
        using var words = new TextBuffer(Math.Min(body.Length, Excerpts.MostRead));
        var prose = MarkdownText.Prose(body, Excerpts.MostRead, words);
        return Excerpts.Of(prose.IsEmpty ? entry.PlainText : prose, config.Dump);
    }
}
