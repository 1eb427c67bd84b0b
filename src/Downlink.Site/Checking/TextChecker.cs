using Downlink.Configuration;
using Downlink.Entries;
using Downlink.Typesetting;

namespace Downlink.Checking;

/// <summary>Tells what is wrong with the texts that authors wrote and pages don't show.</summary>
internal sealed class TextChecker(OriginFinder origins, SiteConfig config, Typesetter typesetter, FaultLedger faults)
{
    private readonly RawHtml _raw = new(config, typesetter);

    public void Check(Entry entry)
    {
        if (entry.Kind == EntryKind.Markdown && origins.Texts.FileOf(entry) is var (text, from))
        {
            var prose = ProseLines.Of(text.Text, from);
            ProseRule.Check(text, prose, from, faults);
            RowRule.Check(text, prose, from, faults);
            if (entry.FrontMatter?.Math ?? config.Math != MathMode.Off)
                FormulaRule.Check(text, prose, from, faults);
            FenceRule.Check(text, from, faults);
        }

        if (_raw.Covers(entry))
            CheckRaw(entry);
    }

    /// <summary>HTML that isn't trusted and so was parsed and written anew.</summary>
    private void CheckRaw(Entry entry)
    {
        var found = new PageFaults();
        MarkupRule.Check(_raw.Read(entry), found);
        var taken = new HashSet<(string Code, int Offset)>();
        foreach (var fault in found.Found)
            faults.Add(fault.What with { Span = origins.Texts.Find(entry, fault, taken) ?? EntryPlaces.StartOf(entry) }, null);
    }
}
