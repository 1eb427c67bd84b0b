using System.Security.Cryptography;
using System.Text;
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
        foreach (var (name, body) in Own(templates)) builtins.SetValue(name, new HostFunction(body), true);
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

    private static IEnumerable<(string Name, Func<SiteTemplateContext, ScriptNode?, ScriptArray, object?> Body)> Own(TemplateSet templates)
    {
        var (address, assets) = (templates.Address, templates.Assets);
        yield return ("t", (context, _, args) => templates.Words.Say(Text(context, args[0]), [.. args.Skip(1)], context));
        yield return ("url", (context, _, args) => SiteUrl.Of(Text(context, args[0]), address));
        yield return ("absolute_url", (context, _, args) => SiteUrl.Absolute(Text(context, args[0]), address));
        yield return ("asset", (context, caller, args) => address.Href(Find(assets, context, caller, args).Permalink));
        yield return ("inline_script", (context, caller, args) => Html($"<script>{TextOf(Find(assets, context, caller, args))}</script>"));
        yield return ("csp_hash", (context, caller, args) => Html($"'sha256-{HashOf(Find(assets, context, caller, args))}'"));
        yield return ("json", static (context, _, args) => Html(ScriptJson.Write(args[0])));
        yield return (
            "raw",
            static (context, _, args) =>
                Html(args[0] as string ?? (args[0] is HtmlString html ? html.ToString() : context.ObjectToString(args[0])))
        );
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

    // An editor's last line break is no part of the script, and neither spelling of it may change the hash.
    private static string TextOf(Asset asset) => Encoding.UTF8.GetString(asset.Bytes.Span).ReplaceLineEndings("\n").Trim();

    private static string HashOf(Asset asset) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(asset))));
}
