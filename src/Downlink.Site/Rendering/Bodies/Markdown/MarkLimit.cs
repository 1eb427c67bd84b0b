using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Downlink.Rendering;

/// <summary>
/// Takes the marks of one paragraph for text when there are more than anybody writes: Markdig's time grows with the square of the marks that
/// are open, and with the length of what follows each bracket.
/// </summary>
internal sealed class MarkLimit : InlineParser
{
    private const int MostEmphases = 4_000, MostBrackets = 2_000, MostDeclarations = 200;

    public override void Initialize() => OpeningCharacters = ['*', '_', '~', '[', '!', '<'];

    /// <summary>The line, from 0, of the first paragraph of a document in which marks became text; null where there is none.</summary>
    public static int? Exceeded(MarkdownDocument document) => document.GetData(typeof(MarkLimit)) as int?;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var tally = (Tally)(processor.ParserStates[Index] ??= new Tally());
        if (tally.Block != processor.Block)
            processor.ParserStates[Index] = tally = new Tally { Block = processor.Block };
        if (!tally.IsTooMany(slice))
            return false;

        if (Exceeded(processor.Document) is null)
            processor.Document.SetData(typeof(MarkLimit), processor.Block?.Line ?? 0);
        var (start, mark) = (slice.Start, slice.CurrentChar);
        while (slice.CurrentChar == mark)
            slice.SkipChar();
        processor.Inline = new LiteralInline { Content = new StringSlice(slice.Text, start, slice.Start - 1) };
        return true;
    }

    /// <summary>How many marks of each kind one paragraph has had so far.</summary>
    private sealed class Tally
    {
        private int _emphases, _brackets, _declarations;

        public LeafBlock? Block { get; init; }

        public bool IsTooMany(StringSlice slice) => slice.CurrentChar switch
        {
            '[' => ++_brackets > MostBrackets,
            '!' => slice.PeekChar() is '[' && ++_brackets > MostBrackets,
            '<' => slice.PeekChar() is '!' or '?' && ++_declarations > MostDeclarations,
            // Within a word it is no mark.
            '_' when char.IsLetterOrDigit(slice.PeekCharExtra(-1)) && char.IsLetterOrDigit(slice.PeekChar()) => false,
            _ => ++_emphases > MostEmphases,
        };
    }
}
