using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Pages;
using Downlink.Sources;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>
/// A theme's templates, parsed once and shared by all threads, with what their functions know: words, assets, the site's address.
/// </summary>
internal sealed class TemplateSet : ITemplateLoader
{
    private const string LayoutFolder = "templates/layouts/";
    private const string PartialFolder = "templates/partials/";
    private const string Extension = ".sbn-html";

    private const int StepsOfAnyPage = 50_000;
    private const int StepsOfPost = 50;
    private const int TextOfAnyPage = 16_000_000;
    private const int TextOfStep = 64;

    private readonly FrozenDictionary<string, Template> _layouts;
    private readonly FrozenDictionary<string, string> _texts, _pathOfPartial;

    private TemplateSet(ImmutableArray<SourceFile> files, ImmutableArray<Template> parsed, Words words, SitePlan plan)
    {
        (Words, Assets, Address) = (words, plan.Assets, plan.Address);
        MostSteps = StepsFor(plan);
        _texts = files.ToFrozenDictionary(static file => file.Path, static file => file.Text, StringComparer.Ordinal);
        var templates = files.Zip(parsed, static (file, template) => new PlacedTemplate(file.Path, template)).ToList();
        _layouts = templates
            .Where(static one => one.Path.StartsWith(LayoutFolder, StringComparison.Ordinal))
            .ToFrozenDictionary(static one => NameOf(one.Path, LayoutFolder), static one => one.Template, StringComparer.Ordinal);
        Partials = templates
            .Where(static one => one.Path.StartsWith(PartialFolder, StringComparison.Ordinal))
            .ToFrozenDictionary(static one => one.Path, static one => one.Template, StringComparer.Ordinal);
        Fragments = new Fragments(name => TextOf(PartialFolder + name + Extension));
        _pathOfPartial = Partials.Keys.ToFrozenDictionary(static path => NameOf(path, PartialFolder), StringComparer.Ordinal);
        PartialNames = _pathOfPartial.Keys.ToFrozenSet(StringComparer.Ordinal);
    }

    public Words Words { get; }

    public AssetSet Assets { get; }

    public SiteAddress Address { get; }

    /// <summary>
    /// How often a page's loops may turn: more than the longest page of this site needs, the grid of posts and dumps, and few enough that a
    /// loop without an end is caught before its output fills the memory. A site that loses a post mostly has as many as before, and keeps its
    /// other pages.
    /// </summary>
    public int MostSteps { get; }

    /// <summary>How many characters a page may come to, and any text that is made for one.</summary>
    public int MostText => (int)Math.Min(TextOfAnyPage + ((long)TextOfStep * MostSteps), int.MaxValue / 16);

    public InlineScripts InlineScripts { get; } = new();

    /// <summary>What partials have come to that need no page.</summary>
    public Fragments Fragments { get; }

    /// <summary>By path.</summary>
    public FrozenDictionary<string, Template> Partials { get; }

    public FrozenSet<string> PartialNames { get; }

    /// <summary>Whether a theme has a page for searching: without one there is no search.</summary>
    public static bool HasSearch(ImmutableArray<SourceFile> files) =>
        files.Any(static file => string.Equals(file.Path, LayoutFolder + Layouts.Search + Extension, StringComparison.Ordinal));

    /// <summary>
    /// Takes the text files of <c>templates/</c>; what is wrong with them is reported, and every layout that a page may need has to be
    /// there.
    /// </summary>
    public static TemplateSet Load(
        ImmutableArray<SourceFile> files,
        Words words,
        SitePlan plan,
        DiagnosticBag diagnostics,
        ListMemory<SourceFile, Template> memory
    )
    {
        ImmutableArray<SourceFile> templates = [.. files.Where(static file => file.Path.EndsWith(Extension, StringComparison.Ordinal))];
        var set = new TemplateSet(templates, memory.Make(templates, default, diagnostics, Parse), words, plan);
        foreach (var missing in Layouts.All.Where(name => !set._layouts.ContainsKey(name)))
            diagnostics.Add(TemplateDiagnostics.MissingLayout(LayoutFolder + missing + Extension));
        return set;
    }

    /// <summary>Null where it is missing or couldn't be parsed, which has been reported.</summary>
    public Template? Layout(string name)
    {
        var known = _layouts.ContainsKey(name) ? name : Layouts.Otherwise(name) ?? name;
        return _layouts.TryGetValue(known, out var layout) && !layout.HasErrors ? layout : null;
    }

    /// <summary>Only names of partials are found: no path leads out of the set.</summary>
    public string? GetPath(TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templateName) =>
        _pathOfPartial.GetValueOrDefault(templateName);

    public string? Load(TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templatePath) => TextOf(templatePath);

    public ValueTask<string?> LoadAsync(TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templatePath) =>
        new(TextOf(templatePath));

    /// <summary>The text of a template by path, to read a name out of it; null for what isn't in the set.</summary>
    public string? TextOf(string path) => _texts.GetValueOrDefault(path);

    private static int StepsFor(SitePlan plan)
    {
        var needed = StepsOfAnyPage + ((long)plan.Posts.Length * (plan.Dumps.Length + StepsOfPost));
        return (int)Math.Min(BitOperations.RoundUpToPowerOf2((ulong)needed), int.MaxValue);
    }

    private static Template Parse(SourceFile file, DiagnosticBag diagnostics)
    {
        var template = Template.Parse(file.Text, file.Path);
        foreach (var message in template.Messages.Where(static message => message.Type == ParserMessageType.Error))
            diagnostics.Add(TemplateDiagnostics.Syntax(message));
        return template;
    }

    private static string NameOf(string path, string folder) => path[folder.Length..^Extension.Length];

    private sealed record PlacedTemplate(string Path, Template Template);
}
