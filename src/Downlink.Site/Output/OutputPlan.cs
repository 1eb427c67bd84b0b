using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Output;

/// <summary>The changes that lead from what earlier builds wrote to what this one made, or the reasons why they can't be made.</summary>
internal sealed class OutputPlan
{
    private static readonly StringComparer AnyCase = StringComparer.OrdinalIgnoreCase;

    private readonly OutputFolder _output;
    private readonly FolderSurvey _survey;
    private readonly WrittenFile[] _made;

    /// <param name="output">The folder.</param>
    /// <param name="before">What earlier builds wrote.</param>
    /// <param name="made">What this one made.</param>
    public OutputPlan(OutputFolder output, ICollection<string> before, IReadOnlyCollection<WrittenFile> made)
    {
        (_output, _survey) = (output, new FolderSurvey(output));
        ImmutableArray<string> leftovers = [];
        _made = AllCores.Both(() => leftovers = FindLeftovers(output, before, made), () => Sorted(made));
        Leftovers = leftovers;
    }

    /// <summary>What lists all that this build made.</summary>
    public byte[] ToManifest() => OutputManifest.Write(_made);

    /// <summary>What earlier builds wrote and this one doesn't make, as far as it is still there.</summary>
    public ImmutableArray<string> Leftovers { get; }

    /// <summary>Whether there is no output yet, and all of it was made.</summary>
    public bool IsOfWholeSite => !Directory.Exists(_output.FullPath) && _made.All(static file => file.Staged is not null);

    /// <summary>What differs from the output, in the order of paths.</summary>
    public ImmutableArray<PackedFile> Staged =>
        [.. _made.Where(static file => file.Staged is not null).Select(static file => new PackedFile(file.Path, file.Staged!))];

    /// <summary>Removals come first: a folder may have to make room for a file. Each step has its own number from 1 on.</summary>
    public ImmutableArray<JournalStep> ToSteps()
    {
        var number = 0;
        return
        [
            .. Leftovers.Select(path => new JournalStep(JournalAction.Remove, ++number, path)),
            .. Staged.Select(file => Put(file.Path, ++number)),
        ];
    }

    /// <summary>The number of the step that puts the first of what is staged in place; the others follow.</summary>
    public int FirstStaged => Leftovers.Length + 1;

    public JournalStep Put(string path, int number)
    {
        var isThere = _survey.Under(path).IsThere && !IsLeftover(path) && new FileInfo(_output.Locate(path)) is { Exists: true };
        return new JournalStep(isThere ? JournalAction.Replace : JournalAction.Add, number, path);
    }

    /// <summary>They are sorted: a site that moves leaves as many files as it makes.</summary>
    private bool IsLeftover(string path) => Leftovers.BinarySearch(path, StringComparer.Ordinal) >= 0;

    public void Check(DiagnosticBag diagnostics)
    {
        if (!AreApart())
        {
            CheckNames(diagnostics);
            CheckFolders(diagnostics);
        }

        var leaving = Leftovers.ToHashSet(AnyCase);
        foreach (var file in _made.Where(static file => file.Obstacle is not null).DistinctBy(static file => file.Obstacle))
        {
            if (file.Obstacle is { } obstacle && !Leaves(obstacle, leaving))
                diagnostics.Add(OutputDiagnostics.InTheWay(_output.Show(obstacle), _output.Show(file.Path)));
        }
    }

    private static WrittenFile[] Sorted(IReadOnlyCollection<WrittenFile> made)
    {
        WrittenFile[] sorted = [.. made];
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        return sorted;
    }

    private static ImmutableArray<string> FindLeftovers(
        OutputFolder output,
        ICollection<string> before,
        IReadOnlyCollection<WrittenFile> made
    )
    {
        var survey = new FolderSurvey(output);
        var kept = made.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Where(path => !kept.Contains(path) && survey.FindObstacle(path) is null && File.Exists(output.Locate(path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether no path is there twice, in whatever case, and none is a folder of another: so it nearly always is.</summary>
    private bool AreApart()
    {
        var paths = new HashSet<string>(_made.Length, AnyCase);
        foreach (var file in _made)
        {
            if (!paths.Add(file.Path))
                return false;
        }

        var last = "";
        foreach (var file in _made)
        {
            // Of neighbours many stand in one folder, and nearly all below the same ones.
            for (var slash = file.Path.LastIndexOf('/'); slash > 0; slash = file.Path.LastIndexOf('/', slash - 1))
            {
                var folder = file.Path.AsSpan(0, slash);
                if (last.Length > slash && last[slash] == '/' && last.AsSpan().StartsWith(folder))
                    break;
                if (paths.Contains(folder.ToString()))
                    return false;
            }

            last = file.Path;
        }

        return true;
    }

    private void CheckNames(DiagnosticBag diagnostics)
    {
        foreach (var alike in _made.GroupBy(static file => file.Path, AnyCase).Where(static group => group.Count() > 1))
        {
            var names = alike.Select(static file => file.Path).Distinct(StringComparer.Ordinal).ToList();
            diagnostics.Add(names.Count == 1
                ? OutputDiagnostics.SamePath(_output.Show(names[0]))
                : OutputDiagnostics.DiffersInCase(_output.Show(names[1]), _output.Show(names[0])));
        }
    }

    private void CheckFolders(DiagnosticBag diagnostics)
    {
        var folders = _made.SelectMany(static file => FoldersOf(file.Path)).ToHashSet(AnyCase);
        foreach (var file in _made.Where(file => folders.Contains(file.Path)))
            diagnostics.Add(OutputDiagnostics.FileAndFolder(_output.Show(file.Path)));
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
        var there = new DirectoryInfo(_output.Locate(obstacle));
        return there.Exists ? there.LinkTarget is null && IsEmptied(there, leaving) : leaving.Contains(obstacle);
    }

    /// <summary>A folder without anything in it is nobody's, and no removal takes it along.</summary>
    private bool IsEmptied(DirectoryInfo folder, HashSet<string> leaving)
    {
        var items = folder.GetFileSystemInfos();
        return items.Length > 0 && items.All(item => item switch
        {
            DirectoryInfo inner => inner.LinkTarget is null && IsEmptied(inner, leaving),
            _ => leaving.Contains(Path.GetRelativePath(_output.FullPath, item.FullName).Replace(Path.DirectorySeparatorChar, '/')),
        });
    }
}
