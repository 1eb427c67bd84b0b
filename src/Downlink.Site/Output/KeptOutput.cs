namespace Downlink.Output;

/// <summary>An output as a build left it: its files, and the manifest that lists them.</summary>
public sealed class KeptOutput
{
    private readonly Dictionary<string, KeptFile> _files;

    /// <param name="files">Each path once.</param>
    /// <param name="manifest">Null where nobody knows.</param>
    public KeptOutput(IReadOnlyCollection<KeptFile> files, KeptFile? manifest)
    {
        ArgumentNullException.ThrowIfNull(files);
        (_files, Manifest) = (new(files.Count, StringComparer.Ordinal), manifest);
        foreach (var file in files)
            _files.Add(file.Path, file);
    }

    /// <summary>One of which nothing is known.</summary>
    public static KeptOutput Unknown { get; } = new([], null);

    public IReadOnlyCollection<KeptFile> Files => _files.Values;

    public ICollection<string> Paths => _files.Keys;

    public KeptFile? Manifest { get; }

    public KeptFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether the manifest is still the one that lists these files, so that nobody has to read what it says.</summary>
    internal bool IsListedIn(OutputFolder output) =>
        Manifest is { } kept && FileComparison.Holds(output.Locate(OutputPath.Manifest), kept);
}
