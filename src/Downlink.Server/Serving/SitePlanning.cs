using System.Collections.Immutable;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Typesetting;

namespace Downlink.Server;

/// <summary>Plans one site again and again, and remembers from one time to the next. It belongs to one caller at a time.</summary>
/// <param name="options">Which site.</param>
/// <param name="typesetter">Sets its formulas and colours its code.</param>
internal sealed class SitePlanning(PreviewOptions options, Typesetter typesetter)
{
    private SiteMemory _memory = new();
    private bool _isFirst = true;
    private (SiteFolder? Folder, ImmutableArray<Diagnostic> Said)? _settings;

    /// <summary>Where links of the site led to the last time.</summary>
    public ImmutableArray<string> LinkTargets => _memory.Disk.LinkTargets;

    /// <summary>Takes note of changed paths of the site.</summary>
    public void Forget(IReadOnlyCollection<string> paths)
    {
        _memory.Disk.Forget(options.Site, paths);
        if (paths.Contains(SiteFiles.Configuration))
            _settings = null;
    }

    /// <summary>Takes note that anything on the disk may have changed.</summary>
    public void ForgetDisk()
    {
        _memory.Disk.ForgetAll();
        _settings = null;
    }

    /// <summary>Takes note that the program itself has changed: nothing that it made counts any more.</summary>
    public void ForgetAll()
    {
        (_memory, _isFirst) = (new SiteMemory(), false);
        _settings = null;
    }

    /// <summary>The site as it is now; null, with the reason reported, where it has errors.</summary>
    public SiteSnapshot? Plan(DiagnosticBag diagnostics)
    {
        var (folder, said) = _settings ??= ReadSettings();
        foreach (var diagnostic in said)
            diagnostics.Add(diagnostic);
        if (folder is null)
            return null;

        if (_isFirst)
            (_memory, _isFirst) = (SiteMemory.OfBuilds(folder), false);
        var snapshot = new SnapshotMaker(folder, options.Build(folder.Config), typesetter, _memory).Make(
            new StageClock(TimeProvider.System),
            diagnostics
        );
        return diagnostics.HasErrors ? null : snapshot;
    }

    private (SiteFolder? Folder, ImmutableArray<Diagnostic> Said) ReadSettings()
    {
        var said = new DiagnosticBag();
        var folder = SiteFolder.Read(options.Site, said);
        return (folder, said.ToSorted());
    }
}
