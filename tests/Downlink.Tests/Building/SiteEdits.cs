using System.Globalization;
using System.Text;
using Downlink.Dedup;

namespace Downlink.Tests.Building;

/// <summary>Edits as a person with an editor makes them to a site, half of them foolish, in an order that a seed decides.</summary>
internal sealed class SiteEdits(TemporaryFolder site, int seed)
{
    private static readonly string[] Words = ["ring", "NMS", "目标检测", "Mamba", "tensor", "梯度", "python", "很少的数据", "cache", "A & B"];

    /// <summary>A layout that shows every member of every variable that there is.</summary>
    private const string All =
        "{{ json page }}{{ json post }}{{ json posts }}{{ json paginator }}{{ json dial }}"
        + "{{ json term }}{{ json terms }}{{ json archive }}{{ json signals }}\n";

    private static readonly string[] Layouts = ["home", "post", "page", "categories", "category", "tags", "tag", "all-series", "series", "archive", "signals"];

    private readonly Random _random = new(seed);

    // Where pages show all, any page that stays and shouldn't is found out; where they show little, many stay.
    private readonly bool _isMirrored = seed % 2 == 0;

    /// <summary>Makes the next edit and names the paths that it touched.</summary>
    public IEnumerable<string> Next() => _random.Next(34) switch
    {
        < 4 => Write($"content/posts/{Name()}.md", Markdown()),
        4 => Write($"content/pages/{Name()}.md", Markdown()),
        5 => Delete("content/posts"),
        6 => Move("content/posts", $"content/posts/{Name()}.md"),
        7 => Write($"seeds/{_random.Next(3)}.txt", Dump()),
        8 => Delete("seeds"),
        9 => Write("site.config.yml", Settings()),
        10 => Write("content/overrides.yml", Overrides()),
        11 => Write("templates/assets/css/site.css", $"body {{ margin: {_random.Next(9)}px }}\n"),
        12 => Write("templates/partials/extra.sbn-html", $"<p>{Sentence()}</p>\n"),
        13 => Write($"content/static/{Name()}.txt", Sentence()),
        14 => Write("templates/partials/broken.sbn-html", _random.Next(2) == 0 ? "{{ if }}" : "<p></p>"),
        15 => Swap($"content/posts/{Name()}.md", Markdown()),
        16 => Touch("content/posts"),
        17 => Write($"content/posts/{Picture()}", $"<svg width=\"{1 + _random.Next(5)}\" height=\"4\"></svg>"),
        18 => Write("content/categories/ssm.md", $"{Sentence()} [one]({Name()}.md) ![]({Picture()})\n"),
        19 => Write("templates/i18n/en.yml", Interface()),
        20 => Write("templates/layouts/post.sbn-html", _isMirrored ? All : PostLayout()),
        21 => Write("templates/layouts/search.sbn-html", $"<h1>{{{{ page.title }}}}</h1>{Sentence()}\n"),
        22 => Delete("content/static"),
        24 => Write("templates/layouts/category.sbn-html", _isMirrored ? All : TermLayout()),
        > 25 => Tweak(),
        23 => Write($"content/static/{Picture()}", $"<svg width=\"{1 + _random.Next(5)}\" height=\"4\"></svg>"),
        _ => DeleteFolder("content/posts/sub"),
    };

    /// <summary>Gives the site a search, layouts that show much of what there is to show, and files to refer to.</summary>
    public void Furnish()
    {
        site.Write("templates/layouts/search.sbn-html", "<h1>{{ page.title }}</h1>\n");
        site.Write("templates/layouts/post.sbn-html", PostLayout() + "{{ site.post_count }}{{ include \"extra\" }}");
        site.Write("templates/layouts/category.sbn-html", TermLayout() + "{{ paginator.total }}");
        site.Write("templates/partials/extra.sbn-html", "<p></p>\n");
        site.Write("content/static/p0.svg", "<svg width=\"1\" height=\"4\"></svg>");
        foreach (var layout in _isMirrored ? Layouts : [])
            site.Write($"templates/layouts/{layout}.sbn-html", All);
        // Most have nothing to do with each other, so that a page that should have changed stays out.
        foreach (var at in Enumerable.Range(0, 12))
            site.Write($"content/posts/apart{at}.md", $"---\ntitle: Apart {at}\ndate: 2025-0{1 + (at % 9)}-11\n---\n{new string((char)('a' + at), 9)}\n");
    }

    /// <summary>Puts right whatever keeps the site from being built.</summary>
    public void Mend()
    {
        site.Write("site.config.yml", "title: Small\nlanguage: en\nbase_url: https://small.example\npage_size: 2\n");
        site.Write("templates/partials/broken.sbn-html", "<p></p>\n");
        site.Write("content/overrides.yml", "");
        foreach (var path in site.Files("content").Where(static file => file.Value.Contains("slug: same", StringComparison.Ordinal)).Select(static file => file.Key).ToList())
            File.Delete(site[$"content/{path}"]);
    }

    /// <summary>As many editors save: another file takes the place of the old one.</summary>
    private string[] Swap(string path, string text)
    {
        site.Write(path + "~", text);
        File.Move(site[path + "~"], site[path], overwrite: true);
        return [path + "~", path];
    }

    private string[] Touch(string folder)
    {
        if (Any(folder) is not { } path)
            return [];
        File.AppendAllText(site[path], "");
        return [path];
    }

    private string[] DeleteFolder(string path)
    {
        if (!Directory.Exists(site[path]))
            return [];
        Directory.Delete(site[path], recursive: true);
        return [path];
    }

    /// <summary>As most edits are: one key of the front matter, or one more paragraph.</summary>
    private string[] Tweak()
    {
        if (Any(_random.Next(6) == 0 ? "content/pages" : "content/posts") is not { } path || !path.EndsWith(".md", StringComparison.Ordinal))
            return [];

        var lines = File.ReadAllText(site[path]).Split('\n').ToList();
        if (lines[0] != "---" || _random.Next(3) == 0)
            return Write(path, string.Join('\n', lines) + "\n" + (_random.Next(2) == 0 ? Paragraph() : new string('x', 200)) + "\n");

        var (key, value) = Setting();
        lines.RemoveAll(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (_random.Next(5) > 0)
            lines.Insert(1, $"{key}: {value}");
        return Write(path, string.Join('\n', lines));
    }

    private (string Key, string Value) Setting() =>
        _random.Next(18) switch
        {
            0 or 1 => ("title", Sentence()),
            9 => ("updated", $"2026-0{_random.Next(1, 9)}-12"),
            10 => ("description", Sentence()),
            11 => ("language", _random.Next(2) == 0 ? "zh-CN" : "en"),
            12 => ("aliases", $"[/old/{_random.Next(4)}/]"),
            13 => ("draft", "true"),
            14 => ("toc", "false"),
            15 => ("slug", $"slug-{_random.Next(4)}"),
            16 => ("tags", $"[{Words[_random.Next(4)].ToUpperInvariant()}, {Words[_random.Next(4)]}]"),
            2 => ("date", $"2026-0{_random.Next(1, 9)}-11"),
            3 => ("tags", $"[{Words[_random.Next(4)]}]"),
            4 => ("series", Words[_random.Next(2)]),
            5 => ("categories", $"[{Words[_random.Next(4)]}]"),
            6 => ("excerpt", Sentence()),
            7 => ("series_order", $"{_random.Next(3)}"),
            _ => ("own", Sentence()),
        };

    private string[] Write(string path, string text)
    {
        site.Write(path, text);
        return [path];
    }

    private string[] Delete(string folder)
    {
        if (Any(folder) is not { } path)
            return [];
        File.Delete(site[path]);
        return [path];
    }

    private string[] Move(string folder, string to)
    {
        if (Any(folder) is not { } path)
            return [];
        Directory.CreateDirectory(Path.GetDirectoryName(site[to]) ?? site.FullPath);
        File.Move(site[path], site[to], overwrite: true);
        return [path, to];
    }

    private string? Any(string folder)
    {
        var files = site.Files(folder).Keys.ToList();
        return files.Count == 0 ? null : $"{folder}/{files[_random.Next(files.Count)]}";
    }

    private string Name() => _random.Next(4) == 0 ? $"sub/n{_random.Next(3)}" : $"n{_random.Next(6)}";

    private string Markdown()
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Sentence()}\n");
        if (_random.Next(2) == 0)
            text.Append(CultureInfo.InvariantCulture, $"date: 2026-0{_random.Next(1, 9)}-11\n");
        if (_random.Next(3) == 0)
            text.Append(CultureInfo.InvariantCulture, $"categories: [{Words[_random.Next(4)]}]\n");
        if (_random.Next(5) == 0)
            text.Append("draft: true\n");
        if (_random.Next(6) == 0)
            text.Append("slug: same\n");
        if (_random.Next(3) == 0)
            text.Append(CultureInfo.InvariantCulture, $"tags: [{Words[_random.Next(4)]}, ring]\n");
        if (_random.Next(3) == 0)
            text.Append(CultureInfo.InvariantCulture, $"series: {Words[_random.Next(2)]}\n");
        if (_random.Next(9) == 0)
            text.Append("toc: false\nseries_order: 2\nsearch: false\n");
        if (_random.Next(9) == 0)
            text.Append(CultureInfo.InvariantCulture, $"aliases: [/old/{_random.Next(4)}/]\nupdated: 2026-09-0{_random.Next(1, 9)}\nexcerpt: {Sentence()}\n");
        return text.Append(_random.Next(8) == 0 ? "" : "---\n")
            .Append("\n# 一\n\n")
            .AppendJoin("\n\n", Enumerable.Range(0, 3).Select(_ => Paragraph()))
            .Append('\n')
            .ToString();
    }

    private string Dump() =>
        "INCOMING TRANSMISSION\n\nLATEST UPDATES\n"
        + string.Concat(
            Enumerable
                .Range(0, 1 + _random.Next(3))
                .Select(at =>
                    $"第{(at + _random.Next(2)) % 4}篇 "
                    + string.Join(' ', Words.Select((word, place) => $"{word}{(at * 7) + place}所以这一段讲的是另一件事"))
                    + "...\n"
                )
        );

    private string Settings() =>
        $"title: Small {_random.Next(3)}\nlanguage: {(_random.Next(4) == 0 ? "zh-CN" : "en")}\nbase_url: https://small.example{(_random.Next(3) == 0 ? "/repo" : "")}\npage_size: {1 + _random.Next(3)}\n"
        + (_random.Next(2) == 0 ? $"categories:\n  - slug: ssm\n    name: SSM {_random.Next(2)}\n    description: {Words[_random.Next(4)]}\n    threshold: 1\n    terms: {{ Mamba: 2, ring: 1 }}\n" : "")
        + (_random.Next(3) == 0 ? $"tagline: {Words[_random.Next(4)]}\nfeed: {{ full_text: {(_random.Next(2) == 0 ? "true" : "false")} }}\n" : "")
        + (_random.Next(3) == 0 ? $"menu:\n  - title: {Words[_random.Next(4)]}\n    url: /archive/\n" : "")
        + (_random.Next(3) == 0 ? $"theme: {{ note: {_random.Next(3)} }}\nauthor: {{ name: {Words[_random.Next(4)]} }}\n" : "")
        + (_random.Next(6) == 0 ? "permalinks: { post: /p/:slug/ }\n" : "") + (_random.Next(9) == 0 ? "broken: [\n" : "");

    private string Overrides() =>
        _random.Next(4) switch
        {
            0 => "",
            1 => $"\"{_random.Next(16):x}{_random.Next(16):x}12345\":\n  title: {Sentence()}\n",
            2 => $"\"{ContentHash.OfPath($"content/posts/n{_random.Next(6)}.md").Hex}\":\n  date: 2026-0{_random.Next(1, 9)}-13\n",
            _ => $"\"{ContentHash.OfPath($"content/posts/n{_random.Next(6)}.md").Hex}\":\n  title: {Sentence()}\n",
        };

    private string Paragraph() =>
        _random.Next(9) switch
        {
            0 => $"[{Sentence()}]({Name()}.md)",
            1 => $"![{Sentence()}]({Picture()})",
            2 => $"![]( /{Picture()})",
            3 => "[bad](javascript:alert(1)) <b onclick=x>raw</b>",
            4 => $"## {Sentence()}\n\n$p_{{{_random.Next(3)}}}$",
            5 => $"```py\nprint({_random.Next(5)})\n```",
            _ => Sentence(),
        };

    private string Picture() => $"p{_random.Next(2)}.svg";

    private string PostLayout() =>
        "<h1>{{ post.title }}</h1>{{ post.body }}{{ for near in post.related }}{{ near.title }} {{ near.shared | array.join \", \" }}{{ end }}"
        + "{{ post.reading_minutes }}{{ if post.series }}{{ post.series.position }} of {{ post.series.total }}{{ end }}"
        + (_random.Next(2) == 0 ? "{{ if post.newer }}{{ post.newer.title }}{{ end }}" : "")
        + (_random.Next(2) == 0 ? "{{ page.params[\"own\"] }}" : "")
        + (_random.Next(3) == 0 ? "{{ site.post_count }}" : "")
        + (_random.Next(5) == 0 ? "{{ $all = site }}{{ for tag in $all.tags }}{{ tag.name }} {{ tag.count }}{{ end }}" : "")
        + (_random.Next(4) == 0 ? "{{ t \"missing\" }}" : "")
        + "\n";

    private string TermLayout() =>
        "<h1>{{ page.title }}</h1>{{ term.intro }}{{ for post in posts }}{{ post.title }} {{ post.excerpt }}{{ end }}"
        + (_random.Next(2) == 0 ? "{{ paginator.total }}" : "")
        + (_random.Next(2) == 0 ? "{{ for category in site.categories }}{{ category.name }} {{ category.count }}{{ end }}" : "")
        + "\n";

    private string Interface() =>
        "page_number: Page {0}\ntitle: { home: Home, categories: Categories, tags: Tags, series: Series, archive: Archive, "
        + $"signals: Signals, search: Search, not_found: {Sentence().Replace('&', 'n')} }}\n"
        + (_random.Next(3) == 0 ? "" : "date:\n  long: \"{year}-{month}-{day}\"\n");

    private string Sentence() => string.Join(' ', Enumerable.Range(0, 2 + _random.Next(4)).Select(_ => Words[_random.Next(Words.Length)]));
}
