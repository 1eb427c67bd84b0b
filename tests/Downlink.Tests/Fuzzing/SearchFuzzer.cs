using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Downlink.Pages;
using Downlink.Posts;
using Downlink.Rendering;
using Downlink.Searching;
using Downlink.Tests.Pages;

namespace Downlink.Tests.Fuzzing;

/// <summary>A text in three pages, through the search index and back.</summary>
internal sealed class SearchFuzzer : Fuzzer
{
    public override string Name => "search";

    public override ImmutableArray<string> Tokens =>
        ["目标", "检测的", "DDP", "ddp2", "Ｄ", "C++", "3D", "\n# ", "\n", "，", " ", "\"", "\\", "ſ", "ß", "İ", "ﬁ", "e\u0301", "が", "か\u3099", "@misc", "\t", "𠮷", "a-b_c", "'s"];

    public override void Try(string text)
    {
        var blocks = text.Split('\n');
        ImmutableArray<string> bodies =
        [
            .. Enumerable.Range(0, 3).Select(page => string.Concat(blocks.Where((_, at) => at % 3 == page).Select(static block => $"<p>{WebUtility.HtmlEncode(block)}</p>\n"))),
        ];
        var posts = bodies.Select((body, at) => PostOf($"p{at}", blocks[at % blocks.Length], body));
        var plan = Made.Plan(Made.Curated(posts));
        var indexer = new SearchIndexer(plan, page => page is PostPage { Post: var post } ? new RenderedBody { Html = post.Winner.Body } : null);
        List<OutputFile> files = [.. plan.Pages.SelectMany(page => indexer.Add(page)).ToList(), .. indexer.Finish()];

        foreach (var file in files)
            JsonDocument.Parse(file.Bytes).Dispose();
        var kept = TextsIn(files);
        foreach (var body in bodies)
        {
            Require(kept.Contains(BodyTextReader.Read(body)), "the text of a page is found whole in its group");
        }
    }

    private static Post PostOf(string name, string title, string body)
    {
        var post = Made.Post(name) with { Title = title };
        return post with { Signal = post.Signal with { Winner = post.Winner with { Body = body } } };
    }

    /// <summary>The last member of each page's list; what was cut into several files is put together again.</summary>
    private static HashSet<string> TextsIn(IEnumerable<OutputFile> files)
    {
        var groups = files
            .Where(static file => file.Path.StartsWith("search/index/text", StringComparison.Ordinal))
            .OrderBy(static file => int.Parse(file.Path.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture))
            .GroupBy(static file => file.Path.Split('.')[0]);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var parts = group.Select(static file => JsonDocument.Parse(file.Bytes).RootElement).ToList();
            var pages = parts[0].ValueKind == JsonValueKind.String ? JsonDocument.Parse(string.Concat(parts.Select(static part => part.GetString()))).RootElement : parts[0];
            texts.UnionWith(pages.EnumerateArray().Select(static page => page[page.GetArrayLength() - 1].GetString() ?? ""));
        }

        return texts;
    }
}
