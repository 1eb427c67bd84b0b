using System.Globalization;
using System.Runtime;
using Downlink.Building;
using Downlink.Entries;

namespace Downlink.Cli.Printing;

/// <summary>Prints what a build read, split, merged, rejected and wrote, and how long it took.</summary>
internal sealed class BuildReportPrinter(TextWriter output)
{
    private const int MostRejected = 20;

    public void Print(BuildReport report, string folder)
    {
        var counts = report.Counts;
        Row("Read", $"{Counted.Of(counts.Dumps, "dump")}, {Counted.Of(counts.MarkdownFiles, "Markdown file")}, {Counted.Of(counts.ThemeFiles, "theme file")}");
        Row("Split", Split(counts));
        Row("Merged", $"{Counted.Of(counts.Copies, "copy", "copies")} into {Counted.Of(counts.Posts, "post")}: {Counted.Of(counts.Copies - counts.Posts, "repeat")}");
        if (counts is { Drafts: > 0 } or { Future: > 0 })
            Row("Held back", $"{Counted.Of(counts.Drafts, "draft")}, {counts.Future} for a later day");
        var (output, size) = (report.Output, Size(report.Output.Bytes));
        Row("Written", $"{output.Written} of {Counted.Of(output.Files, "file")} ({size}) into {SafeText.Of(folder)}; {output.Unchanged} unchanged, {output.Removed} removed");
        if (report.Unanswered is var (formulas, code) && formulas + code > 0)
        {
            Row(
                "Incomplete",
                $"{Counted.Of(formulas, "formula")} and {Counted.Of(code, "block")} of code are shown as their source: Node is missing"
            );
        }

        if (report.BaseUrl is null)
            Row("Address", "not known: feeds and the sitemap carry paths only, until base_url is set or --base-url given");
        Row("Took", Seconds(report.Stages.Aggregate(TimeSpan.Zero, static (sum, stage) => sum + stage.Elapsed)));
        PrintRejected(counts);
    }

    public void PrintTimings(BuildReport report)
    {
        foreach (var stage in report.Stages)
        {
            Timing(stage.Stage, $"{Seconds(stage.Elapsed)}, {Seconds(stage.Processor)} of CPU, {Size(stage.Allocated)} allocated");
            if (stage.Stage == "render")
                PrintLayouts(report);
        }

        // What a published tool should have compiled beforehand; of all threads, so it may exceed the stages.
        Timing("compiling", $"{Seconds(JitInfo.GetCompilationTime())} for {Counted.Of((int)JitInfo.GetCompiledMethodCount(), "method")}");
        Timing(
            "collecting",
            $"{Seconds(GC.GetTotalPauseDuration())} for {Counted.Of(GC.CollectionCount(0), "collection")}, {GC.CollectionCount(2)} of them of all memory"
        );
    }

    /// <summary>Threads render side by side, so that layouts may take longer together than their stage.</summary>
    private void PrintLayouts(BuildReport report)
    {
        foreach (var layout in report.Layouts)
            Timing("  " + layout.Layout, $"{Seconds(layout.Elapsed)} in templates for {Counted.Of(layout.Pages, "page")}");
    }

    private void Timing(string name, string text) => Row($"  {name,-13}", text);

    private static string Split(BuildCounts counts) =>
        $"{Counted.Of(counts.AllLines, "line")}: {Counted.Of(counts.Of(LineFate.Post), "post")}, {counts.Of(LineFate.Metadata)} metadata, "
        + $"{counts.Of(LineFate.Banner)} banner, {counts.Of(LineFate.Blank)} blank, {counts.Of(LineFate.Rejected)} rejected";

    private void PrintRejected(BuildCounts counts)
    {
        foreach (var line in counts.Rejected.Take(MostRejected))
            Row("Rejected", SafeText.Of(string.Create(CultureInfo.InvariantCulture, $"{line.File}({line.Line}): {line.Reason}")));
        if (counts.Rejected.Length > MostRejected)
            Row("", $"and {Counted.Of(counts.Rejected.Length - MostRejected, "line")} more");
    }

    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.000} s");

    private void Row(string name, string value) => output.WriteLine($"{name,-10}  {value}");
}
