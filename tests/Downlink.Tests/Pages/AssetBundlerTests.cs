using System.Text;
using Downlink.Diagnostics;
using Downlink.Pages;

namespace Downlink.Tests.Pages;

public sealed class AssetBundlerTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_name_carries_the_hash_of_what_is_written()
    {
        var first = Bundle(("css/a.css", "a{}"));
        var second = Bundle(("css/a.css", "b{}"));
        Assert.Matches("^/assets/css/a\\.[0-9a-f]{8}\\.css$", PathOf(first, "css/a.css"));
        Assert.NotEqual(PathOf(first, "css/a.css"), PathOf(second, "css/a.css"));
    }

    [Fact]
    public void A_style_sheet_names_files_by_their_hashed_names_from_where_it_stands()
    {
        var set = Bundle(
            ("css/a.css", "@font-face{src:url( '../fonts/f.woff2#x' ),url(data:font/x)}\n/* url(no.png) */a{content:\"url(no.png)\"}"),
            ("fonts/f.woff2", "f")
        );
        var font = PathOf(set, "fonts/f.woff2")["/assets/".Length..];
        Assert.Equal(
            $"@font-face{{src:url( \"../{font}#x\" ),url(data:font/x)}}\n/* url(no.png) */a{{content:\"url(no.png)\"}}",
            TextOf(set, "css/a.css")
        );
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void The_hash_changes_with_what_is_referred_to()
    {
        var first = Bundle(("a.css", "@import 'b.css';"), ("b.css", "b{}"));
        var second = Bundle(("a.css", "@import 'b.css';"), ("b.css", "c{}"));
        Assert.NotEqual(PathOf(first, "a.css"), PathOf(second, "a.css"));
    }

    [Fact]
    public void A_script_imports_others_by_their_hashed_names()
    {
        var set = Bundle(
            ("js/a.js", "import { b } from './b.js';\nexport * from \"../c.js\";\nconst d = await import( \"./b.js\" );\nfetch(\"./b.js\"); platform(\"./b.js\");"),
            ("js/b.js", "export const b = 1;"),
            ("c.js", "import 'bare';"));
        var b = PathOf(set, "js/b.js")["/assets/js/".Length..];
        var c = PathOf(set, "c.js")["/assets/".Length..];
        Assert.Equal(
            $"import {{ b }} from \"./{b}\";\nexport * from \"../{c}\";\nconst d = await import( \"./{b}\" );\nfetch(\"./b.js\"); platform(\"./b.js\");", TextOf(set, "js/a.js"));
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void A_private_style_sheet_takes_the_place_of_its_import()
    {
        var set = Bundle(
            ("css/a.css", "@import \"parts/_b.css\";\na{}"),
            ("css/parts/_b.css", "b{background:url(c.svg)}"),
            ("css/parts/c.svg", "<svg/>")
        );
        var picture = PathOf(set, "css/parts/c.svg")["/assets/css/".Length..];
        Assert.Equal($"b{{background:url(\"{picture}\")}}\na{{}}", TextOf(set, "css/a.css"));
        Assert.False(set.Find("css/parts/_b.css")?.IsPublished);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_an_error_with_its_place()
    {
        Bundle(("css/a.css", "a{}\nb{background:url(no.png)}"));
        var found = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal("templates/assets/css/a.css(2,18): error DL0305: no such asset: css/no.png", found.ToString());
    }

    [Fact]
    public void Style_sheets_in_a_circle_are_an_error()
    {
        Bundle(("a.css", "@import \"b.css\";"), ("b.css", "@import \"a.css\";"));
        Assert.All(_diagnostics.ToSorted(), static found => Assert.Equal("DL0306", found.Code));
        Assert.NotEmpty(_diagnostics.ToSorted());
    }

    private AssetSet Bundle(params (string Name, string Text)[] files) => AssetBundler.Bundle(
        files.ToDictionary(static file => file.Name, static file => Encoding.UTF8.GetBytes(file.Text)), _diagnostics);

    private static string PathOf(AssetSet set, string name) => Named(set, name).Permalink.Path;

    private static string TextOf(AssetSet set, string name) => Encoding.UTF8.GetString(Named(set, name).Bytes.Span);

    private static Asset Named(AssetSet set, string name) => Assert.IsType<Asset>(set.Find(name));
}
