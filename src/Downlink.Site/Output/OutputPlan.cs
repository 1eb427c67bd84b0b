using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Output;

/// <summary>The changes that lead from what earlier builds wrote to what this one made, or the reasons why they can't be made.</summary>
internal sealed class OutputPlan(OutputFolder output, OutputManifest before, IReadOnlyCollection<WrittenFile> made)
{
    private static readonly StringComparer AnyCase = StringComparer.OrdinalIgnoreCase;

    private readonly FolderSurvey _survey = new(output);
    private readonly ImmutableArray<WrittenFile> _made = [.. made.OrderBy(static file => file.Path, StringComparer.Ordinal)];

    public OutputManifest After => new(_made.ToDictionary(static file => file.Path, static file => file.Hash, StringComparer.Ordinal));

    /// <summary>What earlier builds wrote and this one doesn't make, as far as it is still there.</summary>
    public ImmutableArray<string> Leftovers { get; } = FindLeftovers(output, before, made);

    /// <summary>Removals come first: a folder may have to make room for a file.</summary>
    public ImmutableArray<JournalStep> ToSteps(int nextNumber) =>
    [
        .. Leftovers.Select(path => new JournalStep(JournalAction.Remove, nextNumber++, path)),
        .. _made.Where(static file => file.Staged is not null).Select(file => Put(file.Path, file.Staged.GetValueOrDefault())),
    ];

    public JournalStep Put(string path, int staged)
    {
        var isThere = _survey.Under(path).IsThere && !IsLeftover(path) && new FileInfo(output.Locate(path)) is { Exists: true };
        return new JournalStep(isThere ? JournalAction.Replace : JournalAction.Add, staged, path);
    }

    /// <summary>They are sorted: a site that moves leaves as many files as it makes.</summary>
    private bool IsLeftover(string path) => Leftovers.BinarySearch(path, StringComparer.Ordinal) >= 0;

    public void Check(DiagnosticBag diagnostics)
    {
        CheckNames(diagnostics);
        CheckFolders(diagnostics);
        var leaving = Leftovers.ToHashSet(AnyCase);
        foreach (var file in _made.DistinctBy(static file => file.Obstacle))
        {
            if (file.Obstacle is { } obstacle && !Leaves(obstacle, leaving))
                diagnostics.Add(OutputDiagnostics.InTheWay(output.Show(obstacle), output.Show(file.Path)));
        }
    }

    private static ImmutableArray<string> FindLeftovers(OutputFolder output, OutputManifest before, IReadOnlyCollection<WrittenFile> made)
    {
        var survey = new FolderSurvey(output);
        var kept = made.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Hashes.Keys.Order(StringComparer.Ordinal)
                .Where(path => !kept.Contains(path) && survey.FindObstacle(path) is null && File.Exists(output.Locate(path))),
        ];
    }

    private void CheckNames(DiagnosticBag diagnostics)
    {
        foreach (var alike in _made.GroupBy(static file => file.Path, AnyCase).Where(static group => group.Count() > 1))
        {
            var names = alike.Select(static file => file.Path).Distinct(StringComparer.Ordinal).ToList();
            diagnostics.Add(names.Count == 1
                ? OutputDiagnostics.SamePath(output.Show(names[0]))
                : OutputDiagnostics.DiffersInCase(output.Show(names[1]), output.Show(names[0])));
        }
    }

    private void CheckFolders(DiagnosticBag diagnostics)
    {
        var folders = _made.SelectMany(static file => FoldersOf(file.Path)).ToHashSet(AnyCase);
        foreach (var file in _made.Where(file => folders.Contains(file.Path)))
            diagnostics.Add(OutputDiagnostics.FileAndFolder(output.Show(file.Path)));
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    /// <summary>
    /// Whether what is in the way is the builds' own and goes: a file that is left over, or a folder that is gone with what is left over in
    /// it.
    /// </summary>
    private bool Leaves(string obstacle, HashSet<string> leaving)
    {
        var there = new DirectoryInfo(output.Locate(obstacle));
        return there.Exists ? there.LinkTarget is null && IsEmptied(there, leaving) : leaving.Contains(obstacle);
    }

    /// <summary>A folder without anything in it is nobody's, and no removal takes it along.</summary>
    private bool IsEmptied(DirectoryInfo folder, HashSet<string> leaving)
    {
        var items = folder.GetFileSystemInfos();
        return items.Length > 0 && items.All(item => item switch
        {
            DirectoryInfo inner => inner.LinkTarget is null && IsEmptied(inner, leaving),
            _ => leaving.Contains(Path.GetRelativePath(output.FullPath, item.FullName).Replace(Path.DirectorySeparatorChar, '/')),
        });
    }
}
