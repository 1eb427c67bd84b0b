using System.Globalization;

namespace Downlink.Output;

/// <summary>
/// One file's change: what is done, the number under which its staged and its former bytes are kept, and its path in the output.
/// </summary>
internal sealed record JournalStep(JournalAction Action, int Number, string Path)
{
    public bool IsOfManifest => Path == OutputPath.Manifest;

    /// <summary>One line of a journal; paths of the output have no control characters.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Action}\t{Number}\t{Path}");

    /// <summary>Null for a line that no build wrote.</summary>
    public static JournalStep? Parse(string line) =>
        line.Split('\t') is [var action, var number, var path]
        && Enum.TryParse<JournalAction>(action, out var parsed)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var numbered)
        && (path == OutputPath.Manifest || OutputPath.Refuse(path) is null)
            ? new JournalStep(parsed, numbered, path)
            : null;
}
