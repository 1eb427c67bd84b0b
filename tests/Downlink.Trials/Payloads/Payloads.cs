using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Downlink.Tests;

namespace Downlink.Trials.Payloads;

/// <summary>Plants payloads in every field of sites, builds them, looks at every page in Chromium without its policy, and sees nothing run.</summary>
internal sealed class Payloads
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "downlink.dll");

    private int _planted, _pages, _ran, _faults;

    public static async Task<int> RunAsync(int rounds)
    {
        var payloads = new Payloads();
        using var tab = await Tab.OpenAsync();
        await tab.WatchAsync();
        for (var round = 0; round < rounds; round++)
            await payloads.TryAsync(round, tab);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{payloads._planted} payloads planted, {payloads._pages} pages visited, {payloads._ran} ran; {payloads._faults} faults in data and on the terminal"));
        return payloads is { _ran: 0, _faults: 0 } ? 0 : 1;
    }

    private async Task TryAsync(int round, Tab tab)
    {
        using var site = new PayloadSite(round);
        var output = site.Folder["_site"];
        var build = Command.Run("dotnet", Tool, "build", "--site", site.Folder.FullPath);
        Listen("build", build);
        if (build.ExitCode != 0)
            throw new InvalidOperationException(string.Join('\n', build.Errors.Split('\n').Where(static line => line.Contains(": error", StringComparison.Ordinal)).Prepend("the site wasn't built")));
        foreach (var verb in (string[])["posts", "check", "doctor", "ledger"])
            Listen(verb, Command.Run("dotnet", Tool, verb, "--site", site.Folder.FullPath));
        CheckData(site, output);
        _planted += site.Planted;

        using var served = await ServedSite.StartAsync(site.Folder.FullPath);
        foreach (var page in Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(output, page).Replace("index.html", "", StringComparison.Ordinal);
            await VisitAsync(tab, served, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        }

        foreach (var query in PayloadTexts.All.Where((_, at) => at % 4 == round % 4))
        {
            _planted++;
            await VisitAsync(tab, served, "search/?q=" + Uri.EscapeDataString(query), wait: 400);
        }

        await TryOverlayAsync(site, tab, served);
    }

    /// <summary>Errors quote the text that is wrong.</summary>
    private async Task TryOverlayAsync(PayloadSite site, Tab tab, ServedSite served)
    {
        foreach (var text in PayloadTexts.All.Where(static text => !text.Contains('\0', StringComparison.Ordinal)).Where((_, at) => at % 12 == 0))
        {
            _planted += 2;
            site.Folder.Write("content/posts/broken.md", $"---\ntitle: [{text}\ndate: {text}\n---\n\nx\n");
            site.Folder.Write("templates/partials/broken.sbn-html", $"{{{{ {text} }}}} {{{{ if }}}}");
            await Task.Delay(700);
            await VisitAsync(tab, served, "", wait: 700);
        }
    }

    private async Task VisitAsync(Tab tab, ServedSite served, string path, int wait = 0)
    {
        var told = await tab.VisitAsync(new Uri(served.Address, path), wait);
        _pages++;
        if (told.Length == 0)
            return;
        _ran++;
        Console.WriteLine($"{path}: {told}");
    }

    /// <summary>Nothing on a terminal but text and line ends.</summary>
    private void Listen(string verb, Command run)
    {
        var control = (run.Output + run.Errors).FirstOrDefault(static letter => char.IsControl(letter) && letter != '\n');
        if (control != default)
            Fault(string.Create(CultureInfo.InvariantCulture, $"{verb} prints U+{(int)control:X4}"));
        if (run.ExitCode == 70)
            Fault($"{verb}: {run.Errors}");
    }

    private void CheckData(PayloadSite site, string output)
    {
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            try
            {
                if (file.EndsWith(".json", StringComparison.Ordinal))
                    JsonDocument.Parse(File.ReadAllBytes(file)).Dispose();
                else if (file.EndsWith(".xml", StringComparison.Ordinal))
                    XDocument.Load(file);
                else if (file.EndsWith(".html", StringComparison.Ordinal))
                    CheckPage(File.ReadAllText(file));
            }
            catch (Exception fault) when (fault is JsonException or System.Xml.XmlException)
            {
                Fault($"{file}: {fault.Message}");
            }
        }

        var titles = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "feed.json")))?["items"]?.AsArray().Select(static item => (string?)item?["title"]).ToHashSet() ?? [];
        foreach (var title in site.Titles.Where(title => !titles.Contains(title) && !titles.Contains(title.Trim())).Distinct())
            Fault($"feed.json has another title than {title}");
    }

    private static void CheckPage(string html)
    {
        foreach (var data in new HtmlParser().ParseDocument(html).QuerySelectorAll("script[type='application/ld+json']"))
            JsonDocument.Parse(data.TextContent).Dispose();
    }

    private void Fault(string text)
    {
        _faults++;
        Console.WriteLine(text);
    }
}
