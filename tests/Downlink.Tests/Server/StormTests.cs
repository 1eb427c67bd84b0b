using Downlink.Tests.Building;
using Downlink.Tests.Sites;

namespace Downlink.Tests.Server;

/// <summary>The short form of <c>Downlink.Trials storm</c>.</summary>
public sealed class StormTests
{
    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public async Task After_a_storm_of_edits_the_site_is_what_a_clean_build_makes_of_it(int seed, bool isPolling)
    {
        var site = new SmallSite();
        await using var preview = await PreviewFixture.StartAsync(site, isPolling);
        var edits = new SiteEdits(site.Folder, seed);
        for (var edit = 0; edit < 120; edit++)
        {
            edits.Next();
            using var answer = await preview.SendAsync(edit % 2 == 0 ? "/" : "/posts/n1/");
            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode} after edit {edit}");
        }

        edits.Mend();
        site.Folder.Write("content/pages/last.md", "---\ntitle: Last\n---\nThe end.\n");
        while ((await preview.SendAsync("/last/")).StatusCode != System.Net.HttpStatusCode.OK)
            await preview.NextChangeAsync();

        foreach (var (path, text) in preview.Build().Where(static file => file.Key is not "site.manifest.json"))
            Assert.Equal(text, await preview.GetAsync("/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString))));
    }
}
