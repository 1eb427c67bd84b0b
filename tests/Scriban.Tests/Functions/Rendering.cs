using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Functions;

/// <summary>Renders small templates for the tests of functions.</summary>
internal static class Rendering
{
    public static string Of(string code, Action<TemplateContext>? prepare = null, params (string Name, object? Value)[] globals)
    {
        var context = new TemplateContext();
        var model = new ScriptObject();
        foreach (var (name, value) in globals)
            model[name] = value;
        context.PushGlobal(model);
        prepare?.Invoke(context);
        return Template.Parse($"{{{{ {code} }}}}").Render(context);
    }

    public static string In(string culture, string code) =>
        Of(code, context => context.PushCulture(CultureInfo.GetCultureInfo(culture)));

    public static ScriptRuntimeException Fails(string code, Action<TemplateContext>? prepare = null) =>
        Assert.ThrowsAny<ScriptRuntimeException>(() => Of(code, prepare));
}
