using System.Globalization;
using Downlink.Tests;

namespace Downlink.Trials.Reliability;

/// <summary>
/// Interrupts commands at random moments, as Ctrl-C does, and measures how long they take to end with nothing left: by command, and by the
/// stage that a build was in.
/// </summary>
internal sealed class Stops : IDisposable
{
    private const int Long = 200, Interrupted = 130;

    private readonly TemporaryFolder _folder = new();
    private readonly string _site;
    private readonly string? _program;
    private readonly Random _random;
    private readonly HashSet<string> _own;
    private readonly Dictionary<string, List<double>> _took = [];
    private int _late, _wrong;

    private Stops(string site, int seed, string? program)
    {
        _folder.CopyFrom(site, "site", "_site", "out", ".downlink", ".git");
        (_site, _program, _random) = (_folder["site"], program, new Random(seed));
        Git("init", "--quiet", "--initial-branch=main");
        Git("remote", "add", "origin", Path.Combine(_site, ".remote"));
        File.WriteAllText(_folder["site/.gitignore"], "*\n");
        _own = [.. Directory.GetFileSystemEntries(_site), .. Paths("_site", ".downlink", ".remote")];
    }

    /// <summary>Interrupts each command, or only one, so often; 0 where nothing was ever left.</summary>
    public static int Run(string site, int seed, int times, string? program, string? only)
    {
        using var stops = new Stops(site, seed, program);
        foreach (var command in InterruptedCommand.All.Where(command => command.Name.StartsWith(only ?? "", StringComparison.Ordinal)))
            stops.Try(command, times);
        foreach (var (what, took) in stops._took)
            Console.WriteLine(Line(what, took));
        Console.WriteLine(Line($"all, seed {seed}", [.. stops._took.Values.SelectMany(static took => took)]));
        Console.WriteLine(Invariant($"{stops._late} were done before; {stops._wrong} left something or ended with another code"));
        return stops._wrong == 0 ? 0 : 1;
    }

    public void Dispose() => _folder.Dispose();

    private void Try(InterruptedCommand command, int times)
    {
        var (length, said) = command.Measure(_site, _program);
        var stages = BuildStages.Read(said, length);
        Console.WriteLine(Invariant($"{command.Name} takes {length.TotalMilliseconds:0} ms"));
        for (var (done, tries) = (0, 0); done < times && tries < 2 * times; tries++)
        {
            // What never ends is as often interrupted when it has begun.
            var after = length * _random.NextDouble() * (command.IsEndless ? 2 : 1);
            if (command.Stop(_site, after, _program) is not var (took, code))
            {
                _late++;
                continue;
            }

            done++;
            var what = command.IsBuild ? $"{command.Name}: {stages.At(after)}" : command.Name;
            if (!_took.TryGetValue(what, out var all))
                _took.Add(what, all = []);
            all.Add(took.TotalMilliseconds);
            Judge(what, took, code, command.IsEndless);
        }

        // What follows finds what a build leaves that came to its end.
        if (command.IsBuild)
            command.Measure(_site, _program);
    }

    private void Judge(string what, TimeSpan took, int code, bool isEndless)
    {
        var left = Strays().ToList();
        var isWrong = left.Count > 0 || (code != Interrupted && !(isEndless && code == 0));
        _wrong += isWrong ? 1 : 0;
        if (isWrong)
            Console.WriteLine(Invariant($"{what}: {took.TotalMilliseconds:0} ms, code {code}, left {string.Join(' ', left)}"));
    }

    /// <summary>What there is beside the site's own files, its output and what builds keep; drafts of these; what git was writing.</summary>
    private IEnumerable<string> Strays() =>
        Directory.GetFileSystemEntries(_site).Where(path => !_own.Contains(path))
            .Concat(In(".downlink", "*.new"))
            .Concat(In("content/posts", ".*"))
            .Concat(In(".git", "*.lock"))
            .Concat(In(".git/objects", "tmp_*"))
            .Concat(Directory.GetFiles(Path.GetTempPath(), "downlink-index-*"));

    private string[] In(string folder, string pattern) =>
        Directory.Exists(Path.Combine(_site, folder))
            ? Directory.GetFiles(Path.Combine(_site, folder), pattern, SearchOption.AllDirectories)
            : [];

    private IEnumerable<string> Paths(params string[] names) => names.Select(name => Path.Combine(_site, name));

    private void Git(params string[] arguments) => Command.Run("git", ["-C", _site, .. arguments]);

    private static string Line(string what, List<double> took)
    {
        took.Sort();
        var over = took.Count(static ms => ms > Long);
        return Invariant($"{what,-36} {took.Count,4} interrupted, median {took[took.Count / 2],4:0} ms, longest {took[^1],4:0} ms, {over} over {Long} ms");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
