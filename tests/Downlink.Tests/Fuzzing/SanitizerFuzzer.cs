using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Downlink.Rendering;

namespace Downlink.Tests.Fuzzing;

/// <summary>Foreign HTML: what is left of it is harmless, and means to every parser what it meant to the sanitiser.</summary>
internal sealed class SanitizerFuzzer : Fuzzer
{
    public override string Name => "sanitizer";

    public override ImmutableArray<string> Tokens =>
    [
        "<p>", "</p>", "<div>", "</div>", "<a href=x>", "<a href=javascript:x>", "</a>", "<b>", "</b>", "<i>", "<table>", "</table>", "<tr>", "<td>", "<caption>", "<colgroup>", "<tbody>", "<select>", "<option>", "<svg>", "</svg>", "<math>", "</math>", "<mtext>", "<mglyph>",
        "<malignmark>", "<annotation-xml encoding=text/html>", "<foreignObject>", "<desc>", "<title>", "</title>", "<style>", "</style>", "<script>", "</script>", "<noscript>", "</noscript>", "<noembed>", "<noframes>", "<xmp>", "<plaintext>", "<textarea>", "</textarea>", "<template>",
        "</template>", "<form>", "</form>", "<form id=x>", "<button>", "<input type=checkbox onclick=x>", "<input type=image src=x>", "<isindex>", "<image>", "<img src=x onerror=y>", "<iframe srcdoc='<script>'>", "<object>", "<embed>", "<frameset>", "<body onload=x>", "<html onclick=x>",
        "<base href=//x>", "<meta http-equiv=refresh content='0;javascript:x'>", "<link rel=import>", "<!--", "-->", "--!>", "<!-->", "<![CDATA[", "]]>", "<?x", "<!doctype html>", "<h1>", "<li>", "<ul>", "<dd>", "<dt>", "<pre>\n", "<ruby>", "<rp>", "<rt>", "<marquee>", "<font>", "<center>",
        "<nobr>", "<address>", "<details open ontoggle=x>", "<summary>", "<video><source onerror=x src=y>", "</br>", "</p/>", "<b/onclick=x>", "<a\thref=\"java\nscript:x\">", "\"", "'", ">", "<", "&lt;", "&#x3c;", "&quot;", "`", "=", " id=x", " name=y", " class=z", "\0", "\f",
    ];

    public override void Try(string text)
    {
        if (Clean(text) is not { } clean)
            return;
        Require(HarmlessHtml.FindHarm(clean) is null, $"what is left is harmless: {HarmlessHtml.FindHarm(clean)}");
        Require(Reparsed(clean) == clean, "what is left is read as it was meant");
        Require(Clean(clean) == clean, "what is clean stays as it is");
    }

    private static string? Clean(string html) =>
        new HtmlSanitizer(
            static address => Address.IsSafe(address) ? address : null,
            static address => (Address.IsSafePicture(address) ? address : null, null),
            static address => Address.HasScheme(address)
        ).Clean(html);

    private static string Reparsed(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body?.InnerHtml ?? "";
}
