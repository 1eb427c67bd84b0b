namespace Downlink.Trials;

/// <summary>Somebody who looks at pages of a site all the time, those that aren't there too.</summary>
internal sealed class Visitor(ServedSite site, int seed)
{
    private static readonly string[] Paths =
        ["", "posts/n0/", "posts/n1/", "posts/n2", "posts/sub/n0/", "archive/", "categories/", "feed.xml", "posts.json", "nothing", "n3.txt", "n1/", "sitemap.xml", "posts/same/"];

    public int Requests { get; private set; }

    /// <summary>Answers that no site gives: failures of the server.</summary>
    public int Failures { get; private set; }

    /// <summary>Pages that could only tell of errors.</summary>
    public int Overlays { get; private set; }

    public async Task RunAsync(CancellationToken cancellation)
    {
        var random = new Random(seed);
        while (!cancellation.IsCancellationRequested)
        {
            var (status, text) = await site.AskAsync(Paths[random.Next(Paths.Length)]);
            Requests++;
            if (status >= 500 && text.Contains("live.js", StringComparison.Ordinal))
                Overlays++;
            else if (status >= 500)
                Failures++;
        }
    }
}
