using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>All built-in functions under their groups.</summary>
internal static class Builtins
{
    // Built on the first use and never changed: contexts take copies that share its tables until they write.
    private static readonly ScriptObject Origin = CreateOrigin();

    public static ScriptObject Create() => (ScriptObject)Origin.Clone(deep: true);

    /// <summary>The built-ins under names that are compared in another way.</summary>
    public static ScriptObject Create(IEqualityComparer<string> comparer)
    {
        var builtins = new ScriptObject(16, comparer);
        foreach (var (name, value) in Create())
        {
            builtins.SetValue(
                name,
                value is ScriptObject group and not IScriptCustomFunction ? WithComparer(group, comparer) : value,
                true
            );
        }

        return builtins;
    }

    private static ScriptObject WithComparer(ScriptObject group, IEqualityComparer<string> comparer)
    {
        var result = new ScriptObject(group.Count, comparer);
        foreach (var (name, value) in group) result.SetValue(name, value, !group.CanWrite(name));
        return result;
    }

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
