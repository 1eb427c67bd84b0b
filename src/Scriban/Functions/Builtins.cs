using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>All built-in functions under their groups.</summary>
internal static class Builtins
{
    // Built on the first use and never changed: contexts take copies that share its tables until they write.
    private static readonly ScriptObject Origin = CreateOrigin();

    public static ScriptObject Create() => (ScriptObject)Origin.Clone(deep: true);

    private static ScriptObject CreateOrigin()
    {
        var builtins = new ScriptObject(16);
        builtins.SetValue("array", ArrayGroup.Create(), true);
        builtins.SetValue("date", DateGroup.Create(), true);
        builtins.SetValue("html", HtmlGroup.Create(), true);
        builtins.SetValue("include", new IncludeFunction(), true);
        builtins.SetValue("include_join", new IncludeJoinFunction(), true);
        builtins.SetValue("math", MathGroup.Create(), true);
        builtins.SetValue("object", ObjectGroup.Create(), true);
        builtins.SetValue("regex", RegexGroup.Create(), true);
        builtins.SetValue("string", StringGroup.Create(), true);
        builtins.SetValue("timespan", TimeSpanGroup.Create(), true);
        return builtins;
    }
}
