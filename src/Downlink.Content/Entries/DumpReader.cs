using System.Buffers;
using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Sources;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Sees what each line of a dump looks like by itself.</summary>
internal sealed class DumpReader(DumpSettings settings)
{
    public const int LongestLine = 1_000_000;

    private const int LongestShort = 160;

    private static readonly SearchValues<char> Marks = SearchValues.Create(" .…:;!*#=_~<>[]()|·•«»、。—–-");

    private readonly ImmutableArray<string> _banners = [.. settings.Banners.Select(static banner => Words(Clean(banner)))];

    public DumpLine[] Read(SourceFile source) =>
        [.. LineScanner.Lines(source.Text).Select((text, index) => Read(source.Path, index + 1, text))];

    private DumpLine Read(string file, int number, string text)
    {
        var clean = text.Length <= LongestShort ? Clean(text) : "";
        var metadata = clean.Length > 0 ? MetadataForms.Read(clean) : null;
        return new DumpLine
        {
            File = file,
            Number = number,
            Text = text,
            Clean = clean,
            Shape = metadata is not null ? LineShape.Date : Shape(text, clean),
            Date = metadata?.Date,
            Categories = metadata?.Categories ?? [],
        };
    }

    private LineShape Shape(string text, string clean)
    {
        if (text.Length > LongestShort)
            return text.Length > LongestLine ? LineShape.TooLong : IsBinary(text) ? LineShape.Binary : LineShape.Text;
        if (clean.Length == 0)
            return LineShape.Blank;
        if (_banners.Contains(Words(clean), StringComparer.OrdinalIgnoreCase))
            return LineShape.Banner;
        if (IsBinary(text))
            return LineShape.Binary;
        if (!clean.Any(char.IsLetterOrDigit) && !clean.Any(char.IsSurrogate))
            return LineShape.Ornament;
        if (PageFurniture.Is(clean))
            return LineShape.Frame;

        return Label.Is(clean) && !HoldsPlaceholder(text) && !Truncation.Is(text, settings) ? LineShape.Words : LineShape.Text;
    }

    /// <summary>What stands for lost code or a lost formula stands in posts only.</summary>
    private bool HoldsPlaceholder(string text) =>
        settings.Placeholders.Any(placeholder => text.Contains(placeholder.Text, StringComparison.Ordinal));

    /// <summary>One control character in ten is no accident.</summary>
    private static bool IsBinary(string text) => Repairs.StrayControls(text) * 10 > text.Length;

    /// <summary>The text without marks around it, such as <c>*** LATEST UPDATES:</c> has; all of it if it is nothing else.</summary>
    private static string Words(string clean)
    {
        var first = clean.AsSpan().IndexOfAnyExcept(Marks);
        return first < 0 ? clean : clean[first..(clean.AsSpan().LastIndexOfAnyExcept(Marks) + 1)];
    }

    private static string Clean(string text) => Folding.Fold(EntityDecoder.Decode(Folding.Fold(text))).Trim();
}
