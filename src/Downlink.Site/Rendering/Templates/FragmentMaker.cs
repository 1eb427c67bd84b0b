using System.Text;
using Downlink.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Downlink.Rendering;

/// <summary>Renders partials where there is no page, to find out whether they need one. It belongs to one thread at a time.</summary>
internal sealed class FragmentMaker
{
    private readonly object? _site, _theme;
    private readonly SiteTemplateContext _context;
    private readonly FragmentGlobals _globals;
    private readonly Dictionary<string, ScriptVariableGlobal> _variables = new(StringComparer.Ordinal);

    public FragmentMaker(TemplateSet templates, ScriptObject builtins, object? site, object? theme)
    {
        (_site, _theme) = (site, theme);
        _context = new SiteTemplateContext(templates, builtins);
        _globals = new FragmentGlobals(site, theme);
        _context.PushGlobal(_globals);
    }

    /// <summary>
    /// Null for a partial that needs more, or whose text isn't to be kept: it has to be rendered on its page, and what was begun here isn't
    /// fit to make others.
    /// </summary>
    public Fragment? Make(IScriptCustomFunction include, ScriptNode? caller, ScriptArray arguments, CancellationToken cancellation)
    {
        _globals.Begin();
        _context.Begin(null, new DiagnosticBag(), cancellation);
        try
        {
            var text = include.Invoke(_context, caller, arguments, null) as string;
            var isOnItsOwn = !_context.IsSpoilt && !_globals.IsChanged && _globals.Asked.All(name => Meaning(name) is not null);
            return text is null || _context.IsFull || !isOnItsOwn
                ? null
                : new Fragment(
                    [.. arguments],
                    [.. _globals.Asked.Select(VariableOf)],
                    new HtmlBytes(Encoding.UTF8.GetBytes(text)));
        }
        catch (ScriptRuntimeException failure) when (failure is not ScriptAbortException)
        {
            // It is told where the page itself is rendered, if it fails there too.
            return null;
        }
    }

    /// <summary>What a name means to a fragment; null for one that isn't known to all pages.</summary>
    public object? Meaning(string name) => name switch
    {
        "site" => _site,
        "theme" => _theme,
        _ => _context.BuiltinObject[name],
    };

    private ScriptVariableGlobal VariableOf(string name) =>
        _variables.TryGetValue(name, out var known) ? known : _variables[name] = new ScriptVariableGlobal(name);
}
