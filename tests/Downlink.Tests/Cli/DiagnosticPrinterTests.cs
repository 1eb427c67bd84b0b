using Downlink.Cli.Printing;
using Downlink.Diagnostics;

namespace Downlink.Tests.Cli;

public sealed class DiagnosticPrinterTests
{
    private static readonly Diagnostic UnknownKey = new(
        "DL0101",
        Severity.Error,
        "no setting of this name",
        new SourceSpan("site.config.yml", 4, 1, 8)
    )
    {
        Help = "did you mean `page_size`?",
    };

    [Fact]
    public void Shows_a_person_the_line_with_a_caret_and_the_way_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.config.yml", "title: x\n\n\npagesize: 10\n");

        Assert.Equal(
            """
            site.config.yml(4,1): error DL0101: no setting of this name
               |
             4 | pagesize: 10
               | ^^^^^^^^
               = help: did you mean `page_size`?

            """,
            Print(UnknownKey, folder.FullPath, isInteractive: true));
    }

    [Fact]
    public void Tells_a_program_place_and_way_out() =>
        Assert.Equal(
            "site.config.yml(4,1): error DL0101: no setting of this name\n   = help: did you mean `page_size`?\n",
            Print(UnknownKey, "/nowhere", isInteractive: false));

    [Fact]
    public void Names_what_was_being_made() =>
        Assert.Contains(
            "= note: while rendering a.md(1,1)",
            Print(UnknownKey with { Note = "while rendering a.md(1,1)" }, "/nowhere", isInteractive: false),
            StringComparison.Ordinal
        );

    [Fact]
    public void Keeps_foreign_text_from_steering_the_terminal()
    {
        var hostile = new Diagnostic("DL0001", Severity.Warning, "\u001b]0;owned\u0007 title", SourceSpan.Of("a\u001b[2J.txt"));

        var printed = Print(hostile, "/nowhere", isInteractive: true);

        Assert.DoesNotContain(printed.Replace("\n", "", StringComparison.Ordinal), char.IsControl);
    }

    [Fact]
    public void Colours_only_where_there_is_colour()
    {
        using var errors = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(TextWriter.Null, errors) { HasColour = true };

        new DiagnosticPrinter(terminal, "/nowhere").Print([UnknownKey]);

        Assert.StartsWith("site.config.yml(4,1): \e[1;31merror DL0101\e[0m: no setting", errors.ToString(), StringComparison.Ordinal);
    }

    private static string Print(Diagnostic diagnostic, string site, bool isInteractive)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(TextWriter.Null, errors) { IsInteractive = isInteractive };
        new DiagnosticPrinter(terminal, site).Print([diagnostic]);
        return errors.ToString();
    }
}
