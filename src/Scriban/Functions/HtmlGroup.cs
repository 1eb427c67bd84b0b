using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The table of the group <c>html</c>.</summary>
internal static class HtmlGroup
{
    public static ScriptObject Create() => new FunctionGroup()
        .Add("escape", call => HtmlFunctions.Escape(call.Text(0)), WriteEscaped, Parameter.Text("text"))
        .Add("strip", call => HtmlFunctions.Strip(call.Text(0)), Parameter.Text("text"))
        .Add("newline_to_br", call => HtmlFunctions.NewlineToBr(call.Text(0)), Parameter.Text("text"))
        .Add("url_encode", call => HtmlFunctions.UrlEncode(call.Text(0)), Parameter.Text("text"))
        .Add("url_escape", call => HtmlFunctions.UrlEscape(call.Text(0)), Parameter.Text("text"))
        .Build();

    private static void WriteEscaped(FunctionCall call) => HtmlEscaper.Write(call.Context, call.Text(0));
}
