using Downlink.Diagnostics;
using Downlink.Typesetting;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>
/// Makes HTML of the formulas of one text: what one defines holds for those after it, what one is called can be referred to. A formula that
/// can't be set is shown as it was written.
/// </summary>
internal sealed class FormulaSetter
{
    private readonly EquationLabels _labels = new();
    private readonly List<Piece> _formulas = [];
    private readonly List<EquationReference> _references = [];

    /// <param name="nodes">Those of the text.</param>
    /// <param name="isWanted">Whether it may have any: else it has none.</param>
    /// <param name="macros">Definitions in TeX that hold for all of it.</param>
    public FormulaSetter(MarkdownNodes nodes, bool isWanted, string macros)
    {
        var sources = new List<TexSource>();
        for (var at = 0; isWanted && at < nodes.Count; at++)
        {
            if (nodes[at] is EquationReference reference)
                _references.Add(reference);
            else if (TexSource.Of(nodes[at]) is { } source)
                sources.Add(source);
        }

        var isKramdown = !sources.Exists(static source => source is { IsBlock: false, IsDisplay: false });
        foreach (var source in sources)
            _formulas.Add(Labelled(isKramdown ? AsKramdown(source) : source));
        // What is referred to may stand further down: all labels are known first.
        for (var at = 0; at < _formulas.Count; at++)
            _formulas[at] = Defined(_formulas[at], ref macros);
    }

    public bool IsEmpty => _formulas.Count == 0;

    public IEnumerable<Snippet> Snippets => _formulas.Select(static formula => formula.Formula).OfType<Snippet>();

    /// <summary>Puts in the HTML of each formula.</summary>
    public void Finish(IEnumerable<Answer> answers, Inserts inserts, LinkTargets targets, DiagnosticBag diagnostics)
    {
        using var next = answers.GetEnumerator();
        foreach (var (source, _, formula, id) in _formulas)
        {
            var answer = formula is not null && next.MoveNext() ? next.Current : null;
            var math = answer is null ? null : Html(source, formula, answer, targets, diagnostics);
            inserts.Add(
                source.Node,
                math is null
                    ? FormulaHtml.OfSource(source, id, isShown: formula is not null)
                    : FormulaHtml.OfSet(source, id, math, Tail(source.Node))
            );
        }

        foreach (var reference in _references)
            inserts.Add(reference, FormulaHtml.Write(reference, _labels.Find(reference.Label)));
    }

    /// <summary>
    /// Takes the punctuation after an inline formula out of the text that it begins: between the two a browser may break the line.
    /// </summary>
    private static string Tail(MarkdownObject node)
    {
        if (node is not FormulaInline { NextSibling: LiteralInline next })
            return "";

        var length = 0;
        while (
            length < next.Content.Length
            && "，。、；：！？）」』】》…,.;:!?)]".Contains(next.Content[next.Content.Start + length], StringComparison.Ordinal)
        )
        {
            length++;
        }

        var tail = next.Content.AsSpan()[..length].ToString();
        next.Content.Start += length;
        return tail;
    }

    /// <summary>Null where the source is to be shown.</summary>
    private static string? Html(TexSource source, Formula? formula, Answer answer, LinkTargets targets, DiagnosticBag diagnostics)
    {
        if (answer is Made made && MathTree.Read(made.Markup) is { } math)
            return MathWriter.Write(MathRepair.Run(math), source.Tex.Trim(), source.IsDisplay);

        diagnostics.Add(
            answer switch
            {
                Unanswered unanswered => TypesettingDiagnostics.Incomplete(unanswered.Reason, LinkTargets.Site),
                // Where numbers were put in, KaTeX counts other characters than the author.
                Refused refused => TypesettingDiagnostics.BadFormula(
                    refused.Reason,
                    source.Place(formula?.Tex == source.Tex ? refused.At : null, targets)
                ),
                _ => TypesettingDiagnostics.BadFormula("what came of it isn't mathematics", source.Place(null, targets)),
            }
        );
        return null;
    }

    /// <summary>
    /// kramdown knows <c>$$…$$</c> alone, for formulas within a sentence too: in a text that has no other, one with words after it on its
    /// line, or before it, is such.
    /// </summary>
    private static TexSource AsKramdown(TexSource source)
    {
        if (
            source.Node is not FormulaInline { Parts.Opening: 2 } inline
            || !source.Written.StartsWith('$')
            || source.Tex.Contains(@"\begin{", StringComparison.Ordinal)
        )
        {
            return source;
        }

        return HasWords(inline.NextSibling) || (HasWords(inline.PreviousSibling) && !EndsInColon(inline.PreviousSibling))
            ? source with
            {
                IsDisplay = false,
            }
            : source;
    }

    private static bool HasWords(Inline? inline) =>
        inline is LiteralInline literal ? literal.Content.ToString().Any(char.IsLetterOrDigit) : inline is not (null or LineBreakInline);

    private static bool EndsInColon(Inline? inline) =>
        inline is LiteralInline literal && literal.Content.AsSpan().TrimEnd() is [.., ':' or '：'];

    private Piece Labelled(TexSource source)
    {
        var (tex, id) = _labels.Take(source.Tex, source.IsDisplay);
        return new Piece(source, tex, null, id);
    }

    private Piece Defined(Piece labelled, ref string macros)
    {
        var (definitions, isAll) = TexDefinitions.Read(labelled.Tex);
        var formula = isAll ? null : new Formula(_labels.Resolve(labelled.Tex), labelled.Source.IsDisplay, macros);
        macros += definitions;
        return labelled with { Formula = formula };
    }

    /// <summary>A formula, its TeX without its label; what is to be set is null where it only defines.</summary>
    private sealed record Piece(TexSource Source, string Tex, Formula? Formula, string? Id);
}
