using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Sources;

namespace Downlink.Entries;

/// <summary>Reads sources into entries: dumps through <see cref="FeedSplitter"/>.</summary>
internal sealed class EntryReader(SiteConfig config)
{
    public EntrySet Read(IReadOnlyList<SourceFile> sources, DiagnosticBag diagnostics)
    {
        var dumps = new List<SourceFile>();
        foreach (var source in sources)
        {
            if (IsDump(source.Path))
                dumps.Add(source);
            else
                diagnostics.Add(EntryDiagnostics.UnknownFormat(source.Path));
        }

        return new FeedSplitter(config).Split(dumps, diagnostics);
    }

    private static bool IsDump(string path) => Path.GetExtension(path) is ".txt" or "";
}
