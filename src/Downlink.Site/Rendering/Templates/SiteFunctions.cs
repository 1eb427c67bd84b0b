using Downlink.Pages;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Downlink.Rendering;

/// <summary>
/// The built-ins that templates get: Scriban's, some of them made to know HTML, less what would make a page depend on the moment, and ours.
/// </summary>
internal static class SiteFunctions
{
    public static ScriptObject Builtins(TemplateSet templates)
    {
        var builtins = TemplateContext.GetDefaultBuiltinObject();
        KnowHtml(builtins, templates);
        Without(builtins, "object", "eval", "eval_template");
        Without(builtins, "date", "now", "utc_now");
        Without(builtins, "math", "random", "uuid");
        AddOwn(builtins, templates);
        return builtins;
    }

    private static void KnowHtml(ScriptObject builtins, TemplateSet templates)
    {
        if (builtins["html"] is ScriptObject html)
        {
            html.SetValue("escape", new HostFunction(static (context, _, args) => Html(context.Escape(args[0]))), true);
            html.SetValue("newline_to_br", new HostFunction(static (context, _, args) => Html(WithBreaks(context.Escape(args[0])))), true);
        }

        foreach (var name in (ReadOnlySpan<string>)["include", "include_join"])
        {
            if (builtins[name] is IScriptCustomFunction include)
                builtins.SetValue(name, new HtmlInclude(include, templates.PartialNames), true);
        }

        builtins.SetValue("partial", builtins["include"], true);
    }

    private static void Without(ScriptObject builtins, string group, params ReadOnlySpan<string> names)
    {
        if (builtins[group] is not ScriptObject members) return;

        foreach (var name in names) members.Remove(name);
    }

    private static void AddOwn(ScriptObject builtins, TemplateSet templates)
    {
        var (address, assets, scripts) = (templates.Address, templates.Assets, templates.InlineScripts);
        Add("t", (context, _, args) => Say(templates.Words, context, args));
        Add("url", (context, _, args) => SiteUrl.Of(Text(context, args[0]), address));
        Add("absolute_url", (context, _, args) => SiteUrl.Absolute(Text(context, args[0]), address));
        Add("asset", (context, caller, args) => address.Href(Find(assets, context, caller, args).Permalink));
        Add("inline_script", (context, caller, args) => scripts.Element(Find(assets, context, caller, args)));
        Add("csp_hash", (context, caller, args) => scripts.Hash(Find(assets, context, caller, args)));
        Add("json", static (_, _, args) => ScriptJson.Write(args[0]));
        Add("raw", static (context, _, args) => args[0] as HtmlString ?? Html(Text(context, args[0])));

        void Add(string name, Func<SiteTemplateContext, ScriptNode?, ScriptArray, object?> body) =>
            builtins.SetValue(name, new HostFunction(body), true);
    }

    private static string Say(Words words, SiteTemplateContext context, ScriptArray arguments)
    {
        var rest = arguments.Count > 1 ? new object?[arguments.Count - 1] : [];
        for (var at = 0; at < rest.Length; at++)
            rest[at] = arguments[at + 1];
        return words.Say(Text(context, arguments[0]), rest, context);
    }

    private static HtmlString Html(string html) => HtmlString.Of(html);

    private static string WithBreaks(string html) => html.ReplaceLineEndings("\n").Replace("\n", "<br>\n", StringComparison.Ordinal);

    private static string Text(SiteTemplateContext context, object? value) => value as string ?? context.ObjectToString(value);

    private static Asset Find(AssetSet assets, SiteTemplateContext context, ScriptNode? caller, ScriptArray arguments)
    {
        var name = Text(context, arguments[0]);
        if (assets.Find(name) is { } asset) return asset;

        context.Miss(new MissingName(MissingKind.Asset, name, assets.All.Select(static known => known.Name)));
        throw new ScriptRuntimeException(caller?.Span ?? context.CurrentSpan, $"no asset of this name: {name}");
    }
}
