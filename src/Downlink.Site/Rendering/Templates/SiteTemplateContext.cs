using Downlink.Diagnostics;
using Downlink.Pages;
using Scriban;
using Scriban.Runtime;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Downlink.Rendering;

/// <summary>
/// A rendering that escapes every value but HTML of ours and takes no name that isn't there. It belongs to one thread at a time.
/// </summary>
internal sealed class SiteTemplateContext : TemplateContext
{
    private const int DeepestInclude = 60;

    private readonly HtmlOutput _content = new(new Utf8Text()), _page = new(new Utf8Text());

    public SiteTemplateContext(TemplateSet templates) : base(SiteFunctions.Builtins(templates))
    {
        NewLine = "\n";
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = templates.MostSteps;
        RecursiveLimit = DeepestInclude;
        LimitToString = 0;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        TemplateLoader = templates;
        TryGetVariable = MissVariable;
        TryGetMember = MissMember;
        foreach (var (path, partial) in templates.Partials)
        {
            if (!partial.HasErrors) CachedTemplates.Add(path, partial);
        }
    }

    /// <summary>The page that is being rendered.</summary>
    public Page? Page { get; private set; }

    /// <summary>Where what is wrong with this page is told.</summary>
    public DiagnosticBag Said { get; private set; } = new();

    /// <summary>The name looked for last that wasn't there.</summary>
    public MissingName? Missing { get; private set; }

    public void Begin(Page page, DiagnosticBag said, CancellationToken cancellation) =>
        (Page, Said, Missing, CancellationToken) = (page, said, null, cancellation);

    /// <summary>Renders a layout, and what comes of it within the frame around all of them.</summary>
    public Utf8Text Compose(ScriptObject view, Template layout, Template frame)
    {
        PushGlobal(view);
        Write(layout, _content);
        view.SetValue("content", new HtmlBytes(_content.Text.Written), false);
        Write(frame, _page);
        PopGlobal();
        return _page.Text;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is HtmlString html && Output is HtmlOutput page)
        {
            html.AppendTo(page.Text);
            return this;
        }

        var text = Escape(textAsObject);
        return text.Length == 0 ? this : Write(text);
    }

    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) => new(Write(span, textAsObject));

    public string Escape(object? value) => value switch
    {
        null => "",
        string text => HtmlText.Escaped(text),
        HtmlString or StringBuilderOutput => value.ToString() ?? "",
        _ => HtmlText.Escaped(ObjectToString(value)),
    };

    /// <summary>Remembers which name was missed, for the error that follows.</summary>
    public void Miss(MissingName name) => Missing = name;

    private void Write(Template template, HtmlOutput output)
    {
        output.Text.Clear();
        PushOutput(output);
        template.Render(this);
        PopOutput();
    }

    private bool MissVariable(TemplateContext context, SourceSpan span, object variable, out object? value)
    {
        value = null;
        Missing = new MissingName(MissingKind.Variable, null, VisibleNames());
        return false;
    }

    private bool MissMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        // Arguments of an include are an array with names; `this["x"]` asks for what a layout may have set.
        if (target is OpenMap or ScriptArray { IsReadOnly: false } || ReferenceEquals(target, CurrentGlobal)) return true;

        Missing = new MissingName(MissingKind.Member, member, target is ScriptObject known ? known.Keys : ["size"]);
        return false;
    }

    private IEnumerable<string> VisibleNames() =>
        CurrentGlobal is ScriptObject globals ? globals.Keys.Concat(BuiltinObject.Keys) : BuiltinObject.Keys;
}
