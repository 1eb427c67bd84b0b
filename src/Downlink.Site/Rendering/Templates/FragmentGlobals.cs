using Scriban;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The variables of a fragment: those that no page changes. It notes what is asked for, and whether anything is set.</summary>
internal sealed class FragmentGlobals : ScriptObject
{
    private readonly List<string> _asked = [];

    public FragmentGlobals(object? site, object? theme) : base(2)
    {
        SetValue("site", site, false);
        SetValue("theme", theme, false);
    }

    /// <summary>Names in the order in which they were asked for first, also of functions, which aren't here.</summary>
    public IReadOnlyList<string> Asked => _asked;

    public bool IsChanged { get; private set; }

    public void Begin() => _asked.Clear();

    public override bool TryGetValue(TemplateContext context, Scriban.Parsing.SourceSpan span, string member, out object? value)
    {
        if (!_asked.Contains(member))
            _asked.Add(member);
        return base.TryGetValue(context, span, member, out value);
    }

    public override bool TrySetValue(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        string member,
        object? value,
        bool readOnly
    )
    {
        IsChanged = true;
        return base.TrySetValue(context, span, member, value, readOnly);
    }

    public override void SetReadOnly(string member, bool readOnly)
    {
        IsChanged = true;
        base.SetReadOnly(member, readOnly);
    }

    public override bool Remove(string member)
    {
        IsChanged = true;
        return base.Remove(member);
    }
}
