using System.Reflection;
using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>Ways to bring members of .NET into a <see cref="IScriptObject"/>.</summary>
public static class ScriptObjectExtensions
{
    public static void Import(this IScriptObject script, object obj, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null) =>
        throw new NotImplementedException();

    public static void Import(this IScriptObject script, JsonElement json) => throw new NotImplementedException();

    /// <summary>Imports a delegate as a function.</summary>
    public static void Import(this IScriptObject script, string member, Delegate function) =>
        script.SetValue(member, DelegateCustomFunction.Create(function), true);

    public static void ImportMember(this IScriptObject script, object obj, string memberName, string? exportName = null) =>
        throw new NotImplementedException();

    public static void SetValue(this IScriptObject script, string member, object? value, bool readOnly)
    {
        if (script is ScriptObject obj) obj.SetValue(member, value, readOnly);
        else throw new NotImplementedException();
    }

    internal static void ImportOwnFunctions(ScriptObject script)
    {
        foreach (var method in script.GetType().GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy))
        {
            if (!method.IsSpecialName && method.DeclaringType != typeof(ScriptObject) && !method.IsDefined(typeof(ScriptMemberIgnoreAttribute)))
                script.SetValue(StandardMemberRenamer.Rename(method), new MethodFunction(method, null), true);
        }
    }
}
