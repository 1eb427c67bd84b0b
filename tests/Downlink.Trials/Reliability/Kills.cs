using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Downlink.Trials.Reliability;

/// <summary>
/// Kills builds at random moments: what lies there afterwards is the last site or the next one, file by file, and the next build makes what
/// a clean one makes and leaves nothing behind.
/// </summary>
internal sealed class Kills(int seed) : IDisposable
{
    private const int Posts = 60;

    private readonly TriedSite _site = new(seed, Posts);
    private readonly Random _random = new(seed);
    private ImmutableSortedDictionary<string, string> _last = ImmutableSortedDictionary<string, string>.Empty;
    private int _survived, _late, _inJournal, _inWhole;

    /// <summary>0 where each was survived.</summary>
    public static int Run(int seed, int times)
    {
        using var kills = new Kills(seed);
        return kills.Run(times);
    }

    public void Dispose() => _site.Dispose();

    private int Run(int times)
    {
        var killed = 0;
        var length = Measure();
        while (killed < times)
        {
            _site.Edit(_random.Next(1, 6));
            if (_random.Next(4) == 0)
                Forget();
            var next = _site.Clean();
            if (!Kill(length * _random.NextDouble(), _random.Next(2) == 0 ? -1 : _random.Next(next.Values.Sum(static text => text.Length))))
            {
                // It was done before that moment.
                (_last, _late) = (next, _late + 1);
                continue;
            }

            killed++;
            var faults = Faults(next).Take(3).ToList();
            _survived += faults.Count == 0 ? 1 : 0;
            faults.ForEach(fault => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {killed}: {fault}")));
            _last = next;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {killed} builds killed ({_inJournal} while they changed the output, {_inWhole} while they put one together), {_survived} survived; {_late} were done before"));
        return _survived == killed ? 0 : 1;
    }

    private TimeSpan Measure()
    {
        _site.Build("_site");
        _site.Edit(3);
        _last = _site.Clean();
        var start = Stopwatch.GetTimestamp();
        _site.Build("_site");
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Takes the output away, so that the next build makes all of it at once.</summary>
    private void Forget()
    {
        if (Directory.Exists(_site.Folder["_site"]))
            Directory.Delete(_site.Folder["_site"], recursive: true);
        _last = ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>Kills a build after a time, or once it has staged so many bytes, or puts files in place, and a moment has passed.</summary>
    private bool Kill(TimeSpan after, int staged)
    {
        using var build = _site.Start("_site");
        if (staged < 0)
            Thread.Sleep(after);
        else
            WaitForStaged(build, staged);
        build.Kill();
        build.WaitForExit();
        return build.ExitCode != 0;
    }

    private void WaitForStaged(Process build, int bytes)
    {
        var (journal, whole) = (_site.Folder["._site.downlink/journal"], _site.Folder["._site.downlink/whole"]);
        while (!build.HasExited && !File.Exists(journal) && !Directory.Exists(whole) && Staged() < bytes)
            Thread.Sleep(1);
        Thread.SpinWait(_random.Next(200_000));
    }

    /// <summary>Bytes.</summary>
    private long Staged()
    {
        var packs = new DirectoryInfo(_site.Folder["._site.downlink/packs"]);
        try
        {
            return packs.Exists ? packs.EnumerateFiles().Sum(static pack => pack.Length) : 0;
        }
        catch (IOException)
        {
            // They are being removed.
            return 0;
        }
    }

    private IEnumerable<string> Faults(ImmutableSortedDictionary<string, string> next)
    {
        var isUnfinished = File.Exists(_site.Folder["._site.downlink/journal"]);
        _inJournal += isUnfinished ? 1 : 0;
        _inWhole += Directory.Exists(_site.Folder["._site.downlink/whole"]) ? 1 : 0;
        var left = _site.Folder.Files("_site");
        foreach (var (path, text) in left)
        {
            if (_last.GetValueOrDefault(path) != text && next.GetValueOrDefault(path) != text)
                yield return $"{path} is neither the last one nor the next";
        }

        foreach (var path in _last.Keys.Where(path => next.ContainsKey(path) && !left.ContainsKey(path)))
            yield return $"{path} is gone";
        if (!isUnfinished && !left.SequenceEqual(_last) && !left.SequenceEqual(next))
            yield return "a mixture, and no journal";

        _site.BuildHere();
        if (!_site.Folder.Files("_site").SequenceEqual(next))
            yield return "the next build isn't what a clean one is";
        foreach (var stray in _site.Strays())
            yield return $"{stray} is left";
    }
}
