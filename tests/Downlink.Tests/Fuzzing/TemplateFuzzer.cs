using System.Collections.Immutable;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Sources;
using Downlink.Tests.Pages;

namespace Downlink.Tests.Fuzzing;

/// <summary>A theme's text as layout and partial of a front page, with a title that is out to be HTML.</summary>
internal sealed class TemplateFuzzer : Fuzzer
{
    private const string Title = "<hostile a=\"1\">";

    private static readonly SitePlan Plan = Made.Plan(Made.Curated(Made.Post("a") with { Title = Title }, Made.Post("b")));
    private static readonly HomePage Home = Plan.Pages.OfType<HomePage>().First();

    public override string Name => "templates";

    public override ImmutableArray<string> Tokens =>
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "{{ for x in posts }}", "{{ end }}", "{{ if ", "{{ else }}", "{{ while true }}", "{{ func f(a) }}", "{{ f 1 }}", "{{ include 'p' }}", "{{ capture x }}", "{{ with posts[0] }}", "{{ case 1 }}{{ when 1 }}", "{{ tablerow x in 1..9 }}", "{{ import ", "{{ ret }}",
        "posts[0].title", "page.title", " | string.", "upcase", "replace 'a' 'b'", " | html.escape", " | html.strip", " | array.", "each @(do; ret $0; end)", "join ','", "sort 'title'", " | regex.", "match '(a+)+$'", "replace '.' 'xx'", " | math.", " | object.", "format '{0}'", "1..99999999", " * 999999",
        "$0", "$$", "@f", "^x", "?.", "??", "&&", "||", "!", "=", "+=", "(", ")", "[", "]", "{", "}", "'", "`", "\"", "$\"{posts[0].title}\"", "this", "null", "empty", "-", ";", "\n", "date.now", "x = x + x;",
    ];

    public override void Try(string text)
    {
        ImmutableArray<SourceFile> files =
        [
            new() { Path = "templates/layouts/base.sbn-html", Text = "{{ content }}" }, new() { Path = "templates/layouts/home.sbn-html", Text = text },
            new() { Path = "templates/partials/p.sbn-html", Text = text.Length > 60 ? text[..60] : text },
        ];
        var diagnostics = new DiagnosticBag();
        var renderer = new PageRenderer(Plan, files, static _ => null, NoNode.Typesetter, diagnostics);
        var file = renderer.Render(Home);
        Require(file is not null || diagnostics.HasErrors, "a page that isn't made is told of");
        if (file is not null && !text.Contains("raw", StringComparison.Ordinal))
            Require(file.Bytes.Span.IndexOf("<hostile"u8) < 0, "a title is escaped");
    }
}
