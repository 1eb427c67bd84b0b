using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Sources;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Reads sources into entries: dumps through <see cref="FeedSplitter"/>, Markdown through <see cref="MarkdownReader"/>.</summary>
internal sealed class EntryReader(SiteConfig config)
{
    public EntrySet Read(IReadOnlyList<SourceFile> sources, DiagnosticBag diagnostics)
    {
        var markdown = new MarkdownReader(config);
        var dumps = new List<SourceFile>();
        var written = new List<Entry>();
        foreach (var source in sources)
        {
            if (IsDump(source.Path))
                dumps.Add(source);
            else if (Path.GetExtension(source.Path) is ".md")
                written.Add(WithPlainText(markdown.Read(source, diagnostics)));
            else
                diagnostics.Add(EntryDiagnostics.UnknownFormat(source.Path));
        }

        var feed = new FeedSplitter(config).Split(dumps, diagnostics);
        return feed with { Entries = [.. feed.Entries, .. written] };
    }

    private static Entry WithPlainText(Entry entry) => entry with { PlainText = MarkdownText.Plain(entry.Body) };

    private static bool IsDump(string path) => Path.GetExtension(path) is ".txt" or "";
}
