using Downlink.Diagnostics;

namespace Downlink.Rendering;

/// <summary>What can be wrong with formulas and code: DL0441 to DL0444.</summary>
internal static class TypesettingDiagnostics
{
    public static Diagnostic BadFormula(string reason, SourceSpan at) =>
        new("DL0441", Severity.Warning, $"the formula can't be set, its source is shown: {reason}", at)
        {
            Help = "mend the TeX; where no formula is meant, write \\$ for a dollar, or `math: false` in the front matter",
        };

    public static Diagnostic UnknownLanguage(string language, SourceSpan at) =>
        new("DL0442", Severity.Warning, $"no language of this name is known, the code has no colours: `{language}`", at)
        {
            Help = "write the name of one that is near to it, or `text` for none",
        };

    public static Diagnostic BadCode(string reason, SourceSpan at) =>
        new("DL0443", Severity.Warning, $"the code has no colours: {reason}", at)
        {
            Help = "write `text` behind the fence, or split the block",
        };

    private const string IncompleteCode = "DL0444";

    /// <summary>Whether it says so of a site without Node.</summary>
    public static bool IsIncomplete(Diagnostic diagnostic) => diagnostic.Code == IncompleteCode;

    /// <summary>Told once for a whole site.</summary>
    public static Diagnostic Incomplete(string reason, SourceSpan at) =>
        new(IncompleteCode, Severity.Warning, $"incomplete: formulas and code are shown as their source, as {reason}", at)
        {
            Help = "install Node 18 or newer with npm, build Downlink again (`dotnet build`), then the site",
        };
}
