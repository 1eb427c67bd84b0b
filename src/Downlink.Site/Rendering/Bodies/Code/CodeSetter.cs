using System.Text;
using Downlink.Diagnostics;
using Downlink.Typesetting;
using Markdig.Syntax;
using SourceSpan = Downlink.Diagnostics.SourceSpan;

namespace Downlink.Rendering;

/// <summary>Makes HTML of the blocks of code of one text.</summary>
internal sealed class CodeSetter
{
    private readonly List<Piece> _blocks = [];

    /// <param name="nodes">Those of the text.</param>
    /// <param name="withMath">Whether blocks of the language <c>math</c> are formulas, and none of these.</param>
    /// <param name="withColours">Whether the site wants any.</param>
    public CodeSetter(MarkdownNodes nodes, bool withMath, bool withColours)
    {
        for (var at = 0; at < nodes.Count; at++)
        {
            if (nodes[at] is CodeBlock block && (!withMath || TexSource.Of(block) is null))
                _blocks.Add(Read(block, withColours));
        }
    }

    public bool IsEmpty => _blocks.Count == 0;

    public IEnumerable<Snippet> Snippets => _blocks.Select(static block => block.Sample).OfType<Snippet>();

    /// <summary>Puts in the HTML of each block.</summary>
    public void Finish(IEnumerable<Answer> answers, Inserts inserts, LinkTargets targets, DiagnosticBag diagnostics)
    {
        using var next = answers.GetEnumerator();
        foreach (var (block, info, sample, text) in _blocks)
        {
            var coloured = sample is not null && next.MoveNext()
                ? Lines(next.Current, sample, targets.At(block.Line, block.Column), diagnostics)
                : null;
            inserts.Add(block, CodeFigure.Write(info, coloured ?? HtmlText.Escaped(text), coloured is not null));
        }
    }

    private static Piece Read(CodeBlock block, bool withColours)
    {
        var info = block is FencedCodeBlock fence ? FenceInfoReader.Read($"{fence.Info} {fence.Arguments}".Trim()) : FenceInfo.None;
        var text = TextOf(block);
        var isColoured = withColours && !PlainLanguages.Contain(info.Language);
        return new Piece(block, info, isColoured ? new CodeSample(text, info.Language.ToLowerInvariant()) : null, text);
    }

    /// <summary>Each line with its end, the last one too.</summary>
    private static string TextOf(CodeBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
            text.Append(line.Slice.AsSpan()).Append('\n');
        return text.ToString();
    }

    private static string? Lines(Answer answer, CodeSample sample, SourceSpan at, DiagnosticBag diagnostics)
    {
        if (answer is Made made && new CodeMarkup(made.Markup, sample.Text).Lines() is { } lines)
            return lines;

        diagnostics.Add(answer switch
        {
            Unanswered unanswered => TypesettingDiagnostics.Incomplete(unanswered.Reason, LinkTargets.Site),
            UnknownLanguage => TypesettingDiagnostics.UnknownLanguage(sample.Language, at),
            Refused refused => TypesettingDiagnostics.BadCode(refused.Reason, at),
            _ => TypesettingDiagnostics.BadCode("what came of it is another text", at),
        });
        return null;
    }

    private sealed record Piece(CodeBlock Block, FenceInfo Info, CodeSample? Sample, string Text);
}
