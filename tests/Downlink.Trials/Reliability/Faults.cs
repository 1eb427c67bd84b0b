using System.Collections.Immutable;
using System.Globalization;
using Downlink.Tests;

namespace Downlink.Trials.Reliability;

/// <summary>
/// Does to builds what disks, systems and other people do: each ends with a report, or done; the last good site is still there; and once
/// the fault is gone the next build makes what a clean one makes.
/// </summary>
internal sealed class Faults(int seed) : IDisposable
{
    private const int OurFault = 70;

    private readonly TriedSite _site = new(seed, posts: 60);
    private readonly Random _random = new(seed);
    private ImmutableSortedDictionary<string, string> _last = ImmutableSortedDictionary<string, string>.Empty;
    private int _injected, _survived, _refused;

    public static int Run(int seed, int times)
    {
        using var faults = new Faults(seed);
        return faults.Run(times);
    }

    public void Dispose() => _site.Dispose();

    private int Run(int times)
    {
        (string Name, Func<Command> Build)[] kinds =
        [
            ("full disk", FullDisk), ("full disk of the site", FullSite), ("no more files", () => WithVolume(string.Create(CultureInfo.InvariantCulture, $"size=50m,nr_inodes={_random.Next(8, 200)}"))),
            ("read-only volume", ReadOnly), ("file size limit", () => _site.Build("_site", string.Create(CultureInfo.InvariantCulture, $"ulimit -f {_random.Next(1, 200)}; exec \"$@\""))),
            ("few handles", () => _site.Build("_site", string.Create(CultureInfo.InvariantCulture, $"ulimit -n {_random.Next(40, 160)}; exec \"$@\""))),
            ("vanishing files", Vanishing), ("a pipe, a folder and dangling links as sources", Oddities), ("two builds at once", TwoAtOnce), ("a lock that is held", Held),
            ("another device", () => WithVolume("size=200m")), ("damaged memory", DamagedMemory), ("damaged leftovers", DamagedLeftovers), ("no Node", () => _site.Build("_site", environment: ("PATH", PathWithoutNode()))),
            ("a Node that talks nonsense", () => WithNode("while read line; do echo '{\"id\":1,\"html\":'; echo nonsense; done")), ("a Node that dies", () => WithNode("exit 3")),
            ("nobody reads the output", () => _site.Build("_site", "\"$@\" >/dev/full")), ("closed streams", () => _site.Build("_site", "exec \"$@\" <&- >&- 2>&-")),
            ("SIGTERM", () => Signal("TERM")), ("SIGHUP", () => Signal("HUP")),
        ];

        _site.BuildHere();
        _last = _site.Clean();
        for (var time = 0; time < times; time++)
        {
            foreach (var (name, build) in kinds)
                Inject(name, build);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {_injected} faults of {kinds.Length} kinds injected, {_survived} survived; {_refused} kept the site from being built"));
        return _survived == _injected ? 0 : 1;
    }

    private void Inject(string name, Func<Command> build)
    {
        _site.Edit(_random.Next(1, 4));
        var next = _site.Clean();
        var run = build();
        _injected++;
        _refused += run.ExitCode == 0 ? 0 : 1;
        var problems = Problems(run, next).ToList();
        _survived += problems.Count == 0 ? 1 : 0;
        problems.ForEach(problem => Console.WriteLine($"{name}: {problem}"));
        _last = next;
    }

    private IEnumerable<string> Problems(Command run, ImmutableSortedDictionary<string, string> next)
    {
        if (run.ExitCode == OurFault || run.Errors.Contains("Unhandled exception", StringComparison.Ordinal))
            yield return $"ended with {run.ExitCode}: {run.Errors}";
        var left = _site.Folder.Files("_site");
        if (run.ExitCode != 0 && left.Count > 0 && !left.SequenceEqual(_last) && !left.SequenceEqual(next) && !File.Exists(_site.Folder["._site.downlink/journal"]))
            yield return $"ended with {run.ExitCode}, and the last site isn't whole: {run.Errors}";
        _site.BuildHere();
        if (!_site.Folder.Files("_site").SequenceEqual(next))
            yield return "the next build isn't what a clean one is";
        foreach (var stray in _site.Strays())
            yield return $"{stray} is left";
    }

    private Command FullDisk() => WithVolume(string.Create(CultureInfo.InvariantCulture, $"size={_random.Next(16, 2500)}k"));

    /// <summary>Builds to a volume that the output is a folder of; the last site lies there as far as it has room.</summary>
    private Command WithVolume(string options)
    {
        using var volume = new Volume(_site.Folder["../volume-" + Path.GetFileName(_site.Folder.FullPath)], options);
        var folder = _site.Folder["../volume-" + Path.GetFileName(_site.Folder.FullPath)];
        var first = _site.Build(Path.Combine(folder, "out"));
        var left = Directory.GetFileSystemEntries(folder).Select(static path => Path.GetFileName(path)).Except(["out"]).ToList();
        return left.Count == 0 ? first : first with { ExitCode = OurFault, Errors = $"left there: {string.Join(' ', left)}\n{first.Errors}" };
    }

    /// <summary>The folder of what builds keep for one another is on a full volume.</summary>
    private Command FullSite()
    {
        using var volume = new Volume(_site.Folder[".downlink"], "size=16k");
        return _site.Build("_site");
    }

    private Command ReadOnly()
    {
        using var volume = new Volume(_site.Folder[".downlink"], "size=1m");
        volume.Remount("ro");
        return _site.Build("_site");
    }

    private Command Vanishing()
    {
        using var stop = new CancellationTokenSource();
        var (kept, paths) = (_site.Folder.Files("content"), _site.Folder.Files("content").Keys.ToList());
        var vanishing = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var path = paths[_random.Next(paths.Count)];
                File.Delete(_site.Folder["content/" + path]);
                Thread.Sleep(1);
                _site.Folder.Write("content/" + path, kept[path]);
            }
        });
        var run = _site.Build("_site");
        stop.Cancel();
        vanishing.Wait();
        foreach (var (path, text) in kept)
            _site.Folder.Write("content/" + path, text);
        // Whatever it read was the site of some moment.
        return run.ExitCode == 0 ? run with { Output = "" } : run;
    }

    private Command Oddities()
    {
        string[] odd = ["content/posts/pipe.md", "content/posts/folder.md", "content/posts/dangling.md", "content/posts/loop.md", "content/static/socket"];
        Directory.CreateDirectory(_site.Folder["content/static"]);
        Command.Run("mkfifo", _site.Folder[odd[0]]);
        Directory.CreateDirectory(_site.Folder[odd[1]]);
        File.CreateSymbolicLink(_site.Folder[odd[2]], "/nowhere/at/all");
        File.CreateSymbolicLink(_site.Folder[odd[3]], "loop.md");
        Command.Run("mkfifo", _site.Folder[odd[4]]);
        var run = _site.Build("_site");
        Directory.Delete(_site.Folder[odd[1]]);
        foreach (var path in odd.Where(static path => !path.Contains("folder", StringComparison.Ordinal)))
            File.Delete(_site.Folder[path]);
        return run;
    }

    private Command TwoAtOnce()
    {
        using var other = _site.Start("_site");
        _ = other.StandardOutput.ReadToEndAsync();
        var errors = other.StandardError.ReadToEndAsync();
        Thread.Sleep(_random.Next(300));
        var run = _site.Build("_site");
        other.WaitForExit();
        return other.ExitCode is 0 or 1 ? run : new Command(other.ExitCode, "", errors.Result);
    }

    private Command Held()
    {
        Directory.CreateDirectory(_site.Folder["._site.downlink"]);
        Command run;
        using (new FileStream(_site.Folder["._site.downlink/lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            run = _site.Build("_site");
        return run is { ExitCode: 1 } && run.Errors.Contains("DL0506", StringComparison.Ordinal) ? run : run with { ExitCode = OurFault };
    }

    private Command DamagedMemory()
    {
        foreach (var path in _site.Folder.Files(".downlink").Keys)
            Damage(_site.Folder[".downlink/" + path]);
        return _site.Build("_site");
    }

    private Command DamagedLeftovers()
    {
        _site.Folder.Write("._site.downlink/" + (_random.Next(2) == 0 ? "journal" : "undo"), "Add\t1\t../x\nRemove\t\nnonsense\n\0\nReplace\t99999999999\ta\n");
        _site.Folder.Write("._site.downlink/new/1", "x");
        _site.Folder.Write("._site.downlink/journal.draft", "x");
        return _site.Build("_site");
    }

    private void Damage(string path)
    {
        var bytes = File.ReadAllBytes(path);
        for (var change = _random.Next(1, 30); change > 0 && bytes.Length > 0; change--)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        File.WriteAllBytes(path, _random.Next(3) == 0 ? bytes[..(bytes.Length / 2)] : bytes);
    }

    private Command WithNode(string script)
    {
        using var folder = new TemporaryFolder();
        folder.Write("node", "#!/bin/bash\n" + script + "\n");
        Command.Run("chmod", "+x", folder["node"]);
        _site.Folder.Write("content/posts/code.md", string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Code\n---\n\n```js\nlet a = {_random.Next()}\n```\n\n$a_{{{_random.Next()}}}$\n"));
        var run = _site.Build("_site", environment: ("PATH", folder.FullPath + ":" + Environment.GetEnvironmentVariable("PATH")));
        File.Delete(_site.Folder["content/posts/code.md"]);
        // The site without the post is what follows.
        return run.ExitCode is 0 or 1 ? new Command(0, "", run.Errors) : run;
    }

    private static string PathWithoutNode() =>
        string.Join(':', (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(static folder => !File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "dotnet"))));

    private Command Signal(string name)
    {
        using var build = _site.Start("_site");
        var errors = build.StandardError.ReadToEndAsync();
        _ = build.StandardOutput.ReadToEndAsync();
        Thread.Sleep(_random.Next(100, 900));
        Command.Run("kill", "-" + name, build.Id.ToString(CultureInfo.InvariantCulture));
        build.WaitForExit();
        return new Command(build.ExitCode, "", errors.Result);
    }
}
