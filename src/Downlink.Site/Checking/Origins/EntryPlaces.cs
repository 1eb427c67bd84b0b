using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Sources;

namespace Downlink.Checking;

/// <summary>Finds in the files that authors write, dumps and Markdown, what their pages show.</summary>
internal sealed class EntryPlaces
{
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);
    private readonly SourceForms _forms;

    public EntryPlaces(IEnumerable<SourceFile> files, SourceForms forms)
    {
        _forms = forms;
        foreach (var file in files)
            _texts[file.Path] = new SourceText(file.Path, file.Text);
    }

    /// <summary>Where the text of an entry begins.</summary>
    public static SourceSpan StartOf(Entry entry) =>
        entry.Kind == EntryKind.Markdown ? entry.Origin with { Line = entry.BodyLine } : entry.Origin;

    /// <summary>The file of an entry, and where its text begins in it; null for a file that wasn't read.</summary>
    public (SourceText Text, int From)? FileOf(Entry entry) =>
        _texts.TryGetValue(entry.Origin.File, out var text) ? (text, text.StartOf(entry.BodyLine)) : null;

    /// <summary>Where a fault stands in the text of an entry, or null.</summary>
    public SourceSpan? Find(Entry entry, PageFault fault, HashSet<(string Code, int Offset)> taken)
    {
        if (!_texts.TryGetValue(entry.Origin.File, out var text))
            return null;

        var (from, to) =
            entry.Kind == EntryKind.Markdown ? (text.StartOf(entry.BodyLine), text.Text.Length) : Line(text, entry.Origin.Line);
        SourceSpan? first = null;
        foreach (var form in _forms.Of(fault))
        {
            var mark = Math.Max(0, form.IndexOf(PageFault.PlaceMark, StringComparison.Ordinal));
            var sought = form.Replace($"{PageFault.PlaceMark}", "", StringComparison.Ordinal);
            var places = text.Find(sought, from, to).ToList();
            foreach (var offset in places.Skip(places.Count > fault.Earlier ? fault.Earlier : 0))
            {
                first ??= text.At(offset + mark, sought.Length - mark);
                if (taken.Add((fault.What.Code, offset + mark)))
                    return text.At(offset + mark, sought.Length - mark);
            }
        }

        return first;
    }

    /// <summary>Where a value stands in the front matter of a Markdown file, or null.</summary>
    public SourceSpan? FindInFrontMatter(Entry entry, string value) =>
        entry.Kind == EntryKind.Markdown && FileOf(entry) is var (text, from) ? text.FindFirst(value, 0, from) : null;

    private static (int From, int To) Line(SourceText text, int line)
    {
        var from = text.StartOf(line);
        var end = text.Text.IndexOf('\n', from);
        return (from, end < 0 ? text.Text.Length : end);
    }
}
