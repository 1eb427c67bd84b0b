using System.Globalization;
using System.Text;
using System.Text.Json;
using Downlink.Output;
using Downlink.Tests.Cli;
using Downlink.Tests.Rendering;

namespace Downlink.Tests.Sites;

/// <summary>Every door by which a name comes into a site, and every name that should go no further or harm nobody.</summary>
public sealed class HostilePathTests : IDisposable
{
    private readonly TemporaryFolder _around = new();

    public HostilePathTests()
    {
        _around.CopyFrom(Path.Combine(Repository.Folder("tests/sites"), "_theme"), "site/templates");
        _around.Write("site/site.config.yml", "title: Small\nlanguage: en\nbase_url: https://small.example\n");
        _around.Write($"site/_site/{HostileNames.Foreign}", "mine");
        _around.Write("secret.txt", "a secret");
        _around.Write("up.html", "mine too");
    }

    public static TheoryData<string> Fields => ["slug", "permalink", "aliases", "tags", "categories", "series"];

    public static TheoryData<string> Folders =>
        ["content/posts", "content/pages", "content/static", "content/posts/bundle", "templates/assets", "content/categories"];

    [Theory, MemberData(nameof(Fields))]
    public async Task A_name_in_front_matter_stays_in_the_output_or_is_told_of(string field)
    {
        for (var at = 0; at < HostileNames.All.Length; at++)
        {
            var name = Quoted(HostileNames.All[at]);
            var value = field is "slug" or "permalink" ? name : $"[{name}]";
            _around.Write($"site/content/posts/p{at}.md", $"---\ntitle: P{at}\n{field}: {value}\n---\nText {at}.\n");
        }

        await AssertKeptAsync("site/content/posts/p", ".md");
    }

    [Theory, MemberData(nameof(Folders))]
    public async Task A_name_of_a_file_stays_in_the_output_or_is_told_of(string folder)
    {
        if (folder == "content/posts/bundle")
            _around.Write("site/content/posts/bundle/index.md", "---\ntitle: Bundle\n---\nText.\n");
        foreach (var name in HostileNames.All.Where(IsFileName))
        {
            var isText = folder is "content/posts" or "content/pages" or "content/categories";
            TryWrite(Path.Combine("site", folder, isText ? name + ".md" : name), $"---\ntitle: {name.Length} letters\n---\nText.\n");
        }

        await AssertKeptAsync("site/" + folder + "/", "");
    }

    [Fact]
    public async Task A_name_in_the_settings_stays_in_the_site_or_is_told_of()
    {
        _around.Write("site/content/posts/p.md", "---\ntitle: P\n---\nText.\n");
        var before = Outside();
        foreach (var name in HostileNames.All)
        {
            var (value, pattern) = (Quoted(name), Quoted($"/{name}/:slug/"));
            await AssertTakenOrToldAsync("posts", $"output: {value}\nsources: [{value}]\n");
            await AssertTakenOrToldAsync("build", $"permalinks: {{ post: {pattern}, category: {pattern}, page: {pattern} }}\n");
            AssertDeployable();
        }

        Assert.Equal(before, Outside());
    }

    [Fact]
    public void A_name_in_a_template_reads_nothing_beside_the_theme()
    {
        foreach (var name in HostileNames.All.Where(static name => !name.Any(char.IsSurrogate)))
        {
            var literal = JsonSerializer.Serialize(name);
            foreach (var call in (string[])["include", "include_join", "asset"])
                Assert.StartsWith("DL04", Theme.ErrorOf($"{{{{ {call} {literal} }}}}").Code, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_in_a_text_brings_no_file_from_elsewhere()
    {
        string[] secrets = ["../../../secret.txt", _around["secret.txt"], "file://" + _around["secret.txt"]];
        var links = HostileNames.All
            .Where(static name => !name.Any(static letter => letter is '\0' or '\n' || char.IsSurrogate(letter)))
            .Concat(secrets)
            .Select(static name => $"![x](<{name}>) [y](<{name}>)\n\n");
        _around.Write("site/content/posts/p.md", $"---\ntitle: P\n---\n{string.Concat(links)}");
        var before = Outside();

        Assert.Equal(0, (await BuildAsync()).ExitCode);

        Assert.Equal(before, Outside());
        Assert.DoesNotContain(_around.Files("site/_site").Values, static text => text.Contains("a secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_of_the_disk_that_leads_out_of_the_site_is_told_of_and_not_followed()
    {
        string[] links =
        [
            "content/static/l.txt", "content/posts/l.md", "content/pages/l.md", "seeds/l.txt", "templates/assets/l.css",
            "templates/partials/l.sbn-html",
        ];
        _around.Write("site/content/posts/p.md", "---\ntitle: P\n---\nText.\n");
        foreach (var link in links)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_around["site/" + link]) ?? "");
            File.CreateSymbolicLink(_around["site/" + link], _around["secret.txt"]);
        }

        var run = await BuildAsync();

        Assert.All(links, link => Assert.Contains(link + "(", run.Errors, StringComparison.Ordinal));
        Assert.DoesNotContain(_around.Files("site/_site").Values, static text => text.Contains("a secret", StringComparison.Ordinal));
        Assert.Equal("a secret", File.ReadAllText(_around["secret.txt"]));
    }

    [Fact]
    public async Task A_decision_stays_in_the_output_or_is_told_of()
    {
        for (var at = 0; at < HostileNames.All.Length; at++)
        {
            var line = $"The transmission of number {at} tells of {at * 7} things that nobody has heard before...";
            _around.Write($"site/seeds/{at:000}.txt", $"INCOMING TRANSMISSION\n\nLATEST UPDATES\n{line}\n");
        }

        var read = await CommandRun.RunAsync("posts", "--json", "--site", _around["site"]);
        using var posts = JsonDocument.Parse(read.Output);
        var decisions = posts.RootElement.EnumerateArray().Zip(
            HostileNames.All,
            static (post, name) => $"{post.GetProperty("id").GetString()}:\n  slug: {Quoted(name)}\n  aliases: [{Quoted(name)}]\n"
        );
        _around.Write("site/content/overrides.yml", string.Concat(decisions));
        var before = Outside();

        var run = await BuildAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("our fault", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Outside());
        Assert.Equal([HostileNames.Foreign], _around.Files("site/_site").Keys);
    }

    public void Dispose() => _around.Dispose();

    private async Task AssertTakenOrToldAsync(string verb, string settings)
    {
        _around.Write("site/site.config.yml", $"title: Small\nlanguage: en\nbase_url: https://small.example\n{settings}");
        string[] output = verb == "build" ? ["--output", _around["site/_site"]] : [];
        var run = await CommandRun.RunAsync([verb, "--site", _around["site"], .. output]);
        Assert.True(run.ExitCode is 0 or 1 or 2, run.Errors);
        Assert.True(run.ExitCode == 0 || run.Errors.Contains(": error DL", StringComparison.Ordinal), $"{settings}\n{run.Errors}");
    }

    /// <summary>Builds, takes away what was refused, builds the rest, and cleans up.</summary>
    private async Task AssertKeptAsync(string prefix, string extension)
    {
        var before = Outside();
        var run = await BuildAsync();
        for (var round = 0; run.ExitCode != 0 && round < 4; round++)
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Equal([HostileNames.Foreign], _around.Files("site/_site").Keys);
            var refused = Directory.EnumerateFiles(_around["site"], "*" + extension, SearchOption.AllDirectories)
                .Where(file => file.StartsWith(_around[prefix], StringComparison.Ordinal) && IsNamed(run.Errors, file))
                .ToList();
            Assert.True(refused.Count > 0, run.Errors);
            refused.ForEach(File.Delete);
            before = Outside();
            run = await BuildAsync();
        }

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(before, Outside());
        AssertDeployable();

        var clean = await CommandRun.RunAsync("clean", "--site", _around["site"], "--output", _around["site/_site"]);
        Assert.Equal(0, clean.ExitCode);
        Assert.Equal([HostileNames.Foreign], _around.Files("site/_site").Keys);
        Assert.Equal("mine", File.ReadAllText(_around[$"site/_site/{HostileNames.Foreign}"]));
    }

    private bool IsNamed(string errors, string file)
    {
        var path = Plain(Path.GetRelativePath(_around["site"], file));
        var errorLines = errors.Split('\n').Where(static line => line.Contains(": error ", StringComparison.Ordinal)).ToList();
        // What stands in the way is named itself, with who wants to stand there.
        var wantsForeign = Path.GetFileName(file) == HostileNames.Foreign
            || File.ReadAllText(file).Contains(HostileNames.Foreign, StringComparison.Ordinal);
        return errorLines.Exists(line => line.StartsWith(path + "(", StringComparison.Ordinal))
            || (wantsForeign && errorLines.Exists(static line => line.Contains(HostileNames.Foreign + "(", StringComparison.Ordinal)));
    }

    /// <summary>As a terminal gets it.</summary>
    private static string Plain(string path) =>
        string.Concat(path.Select(static letter => letter < ' ' ? (char)(0x2400 + letter) : letter));

    private Task<CommandRun> BuildAsync() => CommandRun.RunAsync("build", "--site", _around["site"], "--output", _around["site/_site"]);

    /// <summary>All files but those that a build may write.</summary>
    private SortedDictionary<string, string> Outside()
    {
        string[] written = ["site/_site/", "site/.downlink/", "site/site.config.yml"];
        var files = _around.Files();
        foreach (var path in files.Keys.ToList())
        {
            if (written.Any(start => path.StartsWith(start, StringComparison.Ordinal)))
                files.Remove(path);
        }

        return files;
    }

    /// <summary>Whether a checkout on any system could hold the output.</summary>
    private void AssertDeployable()
    {
        var files = _around.Files("site/_site").Keys.Except([OutputPath.Manifest, HostileNames.Foreign]).ToList();
        Assert.All(files, static path => Assert.Null(OutputPath.Refuse(path)));
        Assert.All(files, static path => Assert.True(path.IsNormalized(NormalizationForm.FormC), path));
        Assert.Equal(files.Count, files.Select(static path => path.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count());
    }

    private void TryWrite(string path, string text)
    {
        try
        {
            _around.Write(path, text);
        }
        catch (IOException)
        {
            // A name that this system doesn't take either.
        }
    }

    private static bool IsFileName(string name) =>
        name is not ("." or "..") && !name.Any(static letter => letter is '/' or '\0' || char.IsSurrogate(letter));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is >= ' ' and <= '~' and not ('"' or '\\'))
                quoted.Append(letter);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
        }

        return quoted.Append('"').ToString();
    }
}
