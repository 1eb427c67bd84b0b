using System.Globalization;
using Downlink.Checking;

namespace Downlink.Cli.Printing;

/// <summary>Prints what a check found: for people what is wrong and a summary, for programs one JSON object.</summary>
internal sealed class CheckPrinter(Terminal terminal, string site)
{
    public void Print(CheckReport report)
    {
        new DiagnosticPrinter(terminal, site).Print([.. report.Faults.Select(static fault => fault.Diagnostic)]);
        var size = (report.Bytes / 1024.0 / 1024.0).ToString("N1", CultureInfo.InvariantCulture);
        terminal.Output.WriteLine(
            $"Checked {Counted.Of(report.Files, "file")}, {Counted.Of(report.Pages, "page")} among them ({size} MB): "
            + $"{Counted.Of(report.Errors, "error")}, {Counted.Of(report.Warnings, "warning")}");
        if (report.BaseUrl is null)
        {
            terminal.Errors.WriteLine(
                "The site's address isn't known (base_url, --base-url), so whole addresses in feeds and the sitemap weren't asked for"
            );
        }
    }

    public void PrintJson(CheckReport report)
    {
        using var bytes = new MemoryStream();
        CheckJson.Write(bytes, report);
        terminal.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
