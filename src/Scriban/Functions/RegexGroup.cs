using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The table of the group <c>regex</c>.</summary>
internal static class RegexGroup
{
    public static ScriptObject Create() => new FunctionGroup()
        .Add("match", Match, Text, Pattern, Options)
        .Add("matches", Matches, Text, Pattern, Options)
        .Add("replace", Replace, Text, Pattern, Parameter.Text("replace"), Options)
        .Add("split", Split, Text, Pattern, Options)
        .Add("escape", call => RegexFunctions.Escape(call.Text(0)), Pattern)
        .Add("unescape", call => RegexFunctions.Unescape(call.Text(0)), Pattern)
        .Build();

    private static ScriptParameterInfo Text => Parameter.Text("text");

    private static ScriptParameterInfo Pattern => Parameter.Text("pattern");

    private static ScriptParameterInfo Options => Parameter.Text("options", null);

    private static ScriptArray Match(FunctionCall call) =>
        new(RegexFunctions.Match(call.Text(0), call.Text(1), call.Text(2), call.Context.RegexTimeOut));

    private static ScriptArray Matches(FunctionCall call) =>
        new(
            RegexFunctions
                .Matches(call.Text(0), call.Text(1), call.Text(2), call.Context.RegexTimeOut)
                .Select(groups => new ScriptArray(groups))
        );

    private static string Replace(FunctionCall call)
    {
        var (context, span) = (call.Context, call.Span);
        return RegexFunctions.Replace(
            call.Text(0), call.Text(1), call.Text(2), call.Text(3), context.RegexTimeOut, length => TextLimit.Check(context, span, length));
    }

    private static ScriptArray Split(FunctionCall call) =>
        new(RegexFunctions.Split(call.Text(0), call.Text(1), call.Text(2), call.Context.RegexTimeOut));
}
