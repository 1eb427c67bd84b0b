using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Text;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Downlink.Rendering;

/// <summary>Renders pages with their layouts. Threads share it; each borrows a context of its own.</summary>
internal sealed class TemplateHost(TemplateSet templates)
{
    private readonly ConcurrentBag<SiteTemplateContext> _idle = [];
    private readonly LayoutClock _clock = new();

    public ImmutableArray<LayoutTime> Times => _clock.Times;

    /// <summary>How many steps the loops of a page may take.</summary>
    public int MostSteps => templates.MostSteps;

    /// <summary>Lets go of what includes have come to.</summary>
    public void Release() => templates.Fragments.Release();

    /// <summary>The page's file, or null where a template failed, which has been reported.</summary>
    public OutputFile? Render(Page page, ScriptObject view, DiagnosticBag said, CancellationToken cancellation)
    {
        if (Layouts.Of(page) is not { } name || templates.Layout(name) is not { } layout || templates.Layout(Layouts.Base) is not { } frame)
            return null;

        var context = _idle.TryTake(out var idle) ? idle : new SiteTemplateContext(templates, SiteFunctions.Builtins(templates));
        context.Begin(page, said, cancellation);
        var began = Stopwatch.GetTimestamp();
        try
        {
            var file = context.Compose(view, layout, frame).ToFile(page.Permalink.OutputPath);
            if (!context.IsSpent) _idle.Add(context);
            _clock.Count(name, began);
            return file;
        }
        catch (ScriptRuntimeException failure)
        {
            // What is wrong with a partial's own text has been reported when it was read.
            if (failure is not ScriptParserRuntimeException) said.Add(Explain(failure, context, page));
        }

        return null;
    }

    private Diagnostic Explain(ScriptRuntimeException failure, SiteTemplateContext context, Page page)
    {
        var at = TemplateDiagnostics.Place(failure.Span);
        var subject = PageSource.Describe(page);
        if (context.Missing is not { } missing) return TemplateDiagnostics.Failed(failure.OriginalMessage, at, subject);

        var name = missing.Name ?? NameAt(failure.Span);
        return TemplateDiagnostics.MissingName(Word(missing.Kind), name, NearestName.Of(name, missing.Known), at, subject);
    }

    private string NameAt(Scriban.Parsing.SourceSpan span)
    {
        var text = templates.TextOf(span.FileName ?? "") ?? "";
        var start = Math.Clamp(span.Start.Offset, 0, text.Length);
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$')) end++;
        return text[start..end];
    }

    private static string Word(MissingKind kind) => kind switch
    {
        MissingKind.Variable => "variable or function",
        MissingKind.Member => "member",
        MissingKind.Partial => "partial",
        _ => "asset",
    };
}
