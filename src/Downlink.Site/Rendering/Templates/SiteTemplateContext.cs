using Downlink.Diagnostics;
using Downlink.Pages;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Downlink.Rendering;

/// <summary>
/// A rendering that escapes every value but HTML of ours and takes no name that isn't there. It belongs to one thread at a time.
/// </summary>
internal sealed class SiteTemplateContext : TemplateContext
{
    private const int DeepestInclude = 60;

    /// <summary>What is written counts over all pages of a context, and what is captured too: there has to be room to spare.</summary>
    private const int Spare = 8;

    private readonly TemplateSet _templates;
    private readonly HtmlOutput _content = new(new Utf8Text()), _page = new(new Utf8Text()), _probe = new(new Utf8Text());
    private long _composed;
    private FragmentMaker? _fragments;

    public SiteTemplateContext(TemplateSet templates, ScriptObject builtins) : base(builtins)
    {
        _templates = templates;
        NewLine = "\n";
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = templates.MostSteps;
        RecursiveLimit = DeepestInclude;
        LimitToString = templates.MostText;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        TemplateLoader = templates;
        TryGetVariable = MissVariable;
        TryGetMember = MissMember;
        foreach (var (path, partial) in templates.Partials)
        {
            if (!partial.HasErrors) CachedTemplates.Add(path, partial);
        }
    }

    /// <summary>The page that is being rendered; null where a fragment is, that may stand on any.</summary>
    public Page? Page { get; private set; }

    /// <summary>Where what is wrong with this page is told.</summary>
    public DiagnosticBag Said { get; private set; } = new();

    /// <summary>The name looked for last that wasn't there.</summary>
    public MissingName? Missing { get; private set; }

    /// <summary>Whether something was rendered that isn't to be kept for other pages.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>Whether another page should have a context of its own, that hasn't written anything.</summary>
    public bool IsSpent => _composed > LimitToString / Spare;

    /// <summary>Whether more was written than may be: the rest of it is dropped without a word, and one more letter with it.</summary>
    public bool IsFull
    {
        get
        {
            _probe.Text.Clear();
            PushOutput(_probe);
            Write(".");
            PopOutput();
            return _probe.Text.Length != 1;
        }
    }

    public void Begin(Page? page, DiagnosticBag said, CancellationToken cancellation) =>
        (Page, Said, Missing, IsSpoilt, CancellationToken) = (page, said, null, false, cancellation);

    /// <summary>What is being rendered isn't to be kept for other pages.</summary>
    public void Spoil() => IsSpoilt = true;

    /// <summary>Renders a layout, and what comes of it within the frame around all of them.</summary>
    public Utf8Text Compose(ScriptObject view, Template layout, Template frame)
    {
        _fragments ??= new FragmentMaker(_templates, BuiltinObject, view["site"], view["theme"]);
        PushGlobal(view);
        Write(layout, _content);
        view.SetValue("content", new HtmlWritten(_content.Text), false);
        Write(frame, _page);
        PopGlobal();
        _composed += _content.Text.Length + _page.Text.Length;
        return _page.Text;
    }

    /// <summary>What an include comes to on any page; null where it has to be rendered on its own.</summary>
    public HtmlString? FragmentOf(IScriptCustomFunction include, ScriptNode? caller, ScriptArray arguments)
    {
        // include_join takes more: it has several partials, and texts that name others.
        var isOne = include.RequiredParameterCount == 1;
        if (Page is null || _fragments is null || !isOne)
        {
            IsSpoilt |= !isOne || arguments[0] is not string inner || !_templates.Fragments.IsSelfContained(inner);
            return null;
        }

        if (_templates.Fragments.ShelfOf(arguments) is not { } shelf)
            return null;
        if (shelf.Find(arguments) is { } known)
            return MeansTheSame(known) ? known.Html : null;
        if (shelf.IsFull)
            return null;

        if (_fragments.Make(include, caller, arguments, CancellationToken) is { } made)
        {
            shelf.Add(made);
            return MeansTheSame(made) ? made.Html : null;
        }

        if (arguments[0] is string name)
            _templates.Fragments.Refuse(name);
        _fragments = null;
        return null;
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

    /// <summary>Whether the names that a fragment asked for mean the same here: a layout or a loop may have taken one.</summary>
    private bool MeansTheSame(Fragment fragment)
    {
        foreach (var name in fragment.Names)
        {
            if (!ReferenceEquals(GetValue(name), _fragments?.Meaning(name.Name)))
                return false;
        }

        return true;
    }

    private void Write(Template template, HtmlOutput output)
    {
        output.Text.Clear();
        PushOutput(output);
        template.Render(this);
        PopOutput();
        if (!IsFull) return;

        var whole = template.Page?.Span ?? default;
        throw new ScriptRuntimeException(whole, $"The page comes to more than the limit of {LimitToString} characters.");
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
