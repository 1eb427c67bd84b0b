using System.Collections.Immutable;
using System.Globalization;
using Downlink.Diagnostics;

namespace Downlink.Cli.Printing;

/// <summary>Prints diagnostics: one line each in MSBuild's form, and for somebody at a terminal the source line with a caret.</summary>
internal sealed class DiagnosticPrinter(Terminal terminal, string site)
{
    private const string Red = "1;31", Yellow = "1;33", Blue = "34", Cyan = "36";

    private readonly SourceLines _sources = new(site);

    public void Print(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Print(diagnostic);
    }

    private void Print(Diagnostic diagnostic)
    {
        var (word, colour) = diagnostic.Severity == Severity.Error ? ("error", Red) : ("warning", Yellow);
        var place = SafeText.Of(diagnostic.Span.ToString());
        terminal.Errors.WriteLine($"{place}: {terminal.Paint($"{word} {diagnostic.Code}", colour)}: {SafeText.Of(diagnostic.Message)}");

        var margin = diagnostic.Span.Line.ToString(CultureInfo.InvariantCulture).Length + 2;
        if (terminal.IsInteractive && diagnostic.Span.Length > 0)
            PrintFrame(diagnostic.Span, margin, colour);
        PrintLine("note", diagnostic.Note, margin);
        PrintLine("help", diagnostic.Help, margin);
    }

    private void PrintFrame(SourceSpan span, int margin, string colour)
    {
        if (_sources.Find(span.File, span.Line) is not { } line)
            return;

        var frame = SourceFrame.Of(line, span.Column, span.Length, terminal.Width - margin - 3);
        var bar = terminal.Paint("|", Blue);
        var number = string.Create(CultureInfo.InvariantCulture, $" {span.Line} ");
        terminal.Errors.WriteLine($"{new string(' ', margin)}{bar}");
        terminal.Errors.WriteLine($"{terminal.Paint(number, Blue)}{bar} {frame.Text}");
        terminal.Errors.WriteLine($"{new string(' ', margin)}{bar} {terminal.Paint(frame.Marks, colour)}");
    }

    private void PrintLine(string label, string? text, int margin)
    {
        if (text is not null)
            terminal.Errors.WriteLine($"{new string(' ', margin)}= {terminal.Paint(label, Cyan)}: {SafeText.Of(text)}");
    }
}
