using Downlink.Memory;

namespace Downlink.Output;

/// <summary>An output as a build left it: its files, and the stamp of the manifest that lists them.</summary>
public sealed class KeptOutput
{
    private readonly Dictionary<string, KeptFile> _files;

    /// <param name="files">Each path once.</param>
    /// <param name="manifest">Null where only its bytes can tell whether it is still the same.</param>
    public KeptOutput(IReadOnlyCollection<KeptFile> files, FileStamp? manifest)
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

    public FileStamp? Manifest { get; }

    public KeptFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether the manifest is still the one that lists these files, so that nobody needs to read it.</summary>
    internal bool IsListedIn(OutputFolder output) =>
        Manifest is { } stamp && FileStamp.Of(output.Locate(OutputPath.Manifest)) == stamp;
}
