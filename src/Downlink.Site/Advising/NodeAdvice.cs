using System.Globalization;
using Downlink.Configuration;
using Downlink.Typesetting;

namespace Downlink.Advising;

/// <summary>Whether formulas and code can be typeset.</summary>
internal static class NodeAdvice
{
    private const string Topic = "Node";
    private const int Oldest = 20;

    public static IEnumerable<Finding> Of(SiteConfig config, NodeParts parts)
    {
        if (config is { Math: MathMode.Off, Highlight: false })
            yield return new Finding(Topic, "not needed: the settings switch formulas and code off");
        else if (parts.Missing is { } missing)
            yield return Finding.Of(Topic, AdvisingDiagnostics.NoNode(missing));
        else
            yield return Version(ProgramAnswer.To(parts.Program ?? "node", parts.Folder, "--version"));
    }

    private static Finding Version(ProgramAnswer? answer)
    {
        var number = answer is { ExitCode: 0 } ? answer.Line.TrimStart('v').Split('.')[0] : "";
        if (answer is null || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var major))
            return Finding.Of(Topic, AdvisingDiagnostics.NoNode("`node --version` doesn't say which one it is"));
        return major < Oldest ? Finding.Of(Topic, AdvisingDiagnostics.OldNode(answer.Line)) : new Finding(Topic, answer.Line);
    }
}
