using System.Globalization;
using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>What weighs more than the settings allow: DL0770 to DL0774.</summary>
internal static class BudgetDiagnostics
{
    public static Diagnostic Page(string file, long bytes, long packed, long budget) =>
        Warning(
            "DL0770",
            $"{file} weighs {Size(bytes)} ({Size(packed)} compressed), more than the {Size(budget)} that `budgets: page` allows"
        );

    public static Diagnostic Styles(long bytes, long budget) =>
        Warning("DL0771", $"the style sheets of a page weigh {Size(bytes)}, more than the {Size(budget)} that `budgets: css` allows");

    public static Diagnostic Scripts(long bytes, long budget) =>
        Warning("DL0772", $"the scripts of a page weigh {Size(bytes)}, more than the {Size(budget)} that `budgets: script` allows");

    public static Diagnostic File(string file, long bytes, long budget) =>
        Warning("DL0773", $"{file} weighs {Size(bytes)}, more than the {Size(budget)} that `budgets: file` allows") with
        {
            Help = "GitHub refuses files beyond 100 MB",
        };

    public static Diagnostic Site(long bytes, long budget) =>
        Warning("DL0774", $"the site weighs {Size(bytes)}, more than the {Size(budget)} that `budgets: site` allows") with
        {
            Span = SourceSpan.Of("site.config.yml"), Help = "GitHub Pages publishes sites up to 1 GB",
        };

    private static Diagnostic Warning(string code, string message) => new(code, Severity.Warning, message, default);

    private static string Size(long bytes) => bytes switch
    {
        < 10 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes"),
        < 10 * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:N0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:N0} MB"),
    };
}
