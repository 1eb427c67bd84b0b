using System.Collections.Frozen;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Downlink.Rendering;

/// <summary>Scriban's <c>include</c>, whose result is HTML here, and which knows the partials there are.</summary>
internal sealed class HtmlInclude(IScriptCustomFunction include, FrozenSet<string> partials) : IScriptCustomFunction
{
    public int RequiredParameterCount => include.RequiredParameterCount;

    public int ParameterCount => include.ParameterCount;

    public ScriptVarParamKind VarParamKind => include.VarParamKind;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => include.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        CheckName(context, callerContext, arguments);
        return ((SiteTemplateContext)context).FragmentOf(include, callerContext, arguments)
            ?? Wrap(include.Invoke(context, callerContext, arguments, blockStatement));
    }

    public async ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        CheckName(context, callerContext, arguments);
        return Wrap(await include.InvokeAsync(context, callerContext, arguments, blockStatement).ConfigureAwait(false));
    }

    private static object? Wrap(object? result) => result is string html ? HtmlString.Of(html) : result;

    private void CheckName(TemplateContext context, ScriptNode? caller, ScriptArray arguments)
    {
        if (arguments.Count == 0 || arguments[0] is not string name || partials.Contains(name)) return;

        ((SiteTemplateContext)context).Miss(new MissingName(MissingKind.Partial, name, partials));
        throw new ScriptRuntimeException(caller?.Span ?? context.CurrentSpan, $"no partial of this name: {name}");
    }
}
