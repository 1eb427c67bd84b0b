using System.Collections.Immutable;
using Downlink.Checking;

namespace Downlink.Tests.Fuzzing;

/// <summary>Pages as <c>check</c> reads them.</summary>
internal sealed class CheckFuzzer : Fuzzer
{
    public override string Name => "check";

    public override ImmutableArray<string> Tokens =>
        ["<!doctype html>", "<html lang=en>", "<head>", "</head>", "<body>", "</body>", "<p>", "</p>", "<table>", "<tr>", "<td>", "<svg>", "</svg>", "<path/>", "<script>", "</script>", "<style>", "<title>", "</title>", "<textarea>", "<template>", "<!--", "-->", "<a href=\"", "\">", "&amp;", "&bogus;", "&#0;", "&#x110000;", "<", ">", "/", "=", "'", "<br/>", "<li>", "<select><option>"];

    public override void Try(string text)
    {
        var page = HtmlPage.Read("a/index.html", text);
        Require(page.Elements.Count <= text.Length, "there are no more elements than characters");
    }
}
