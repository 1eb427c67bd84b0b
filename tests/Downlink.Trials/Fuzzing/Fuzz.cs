using System.Diagnostics;
using System.Globalization;
using Downlink.Tests;
using Downlink.Tests.Fuzzing;

namespace Downlink.Trials.Fuzzing;

/// <summary>Gives random texts to every part that reads foreign ones, each for its share of the time.</summary>
internal sealed class Fuzz
{
    private const int MostFaults = 5;

    private readonly string _kept = Repository.Folder("artifacts/fuzz");
    private readonly FuzzNote _note;
    private readonly int _seed;
    private int _faults;
    private long _started;

    private Fuzz(int seed)
    {
        Directory.CreateDirectory(_kept);
        (_seed, _note) = (seed, new FuzzNote(Path.Combine(_kept, "current")));
    }

    /// <summary>0 where nothing was found.</summary>
    public static int Run(int seed, TimeSpan time, string? only)
    {
        var fuzzers = Fuzzer.All();
        var chosen = fuzzers.Where(fuzzer => only is null || fuzzer.Name == only).ToList();
        var fuzz = new Fuzz(seed);
        using (fuzz._note)
        {
            var thread = new Thread(() => chosen.ForEach(fuzzer => fuzz.Try(fuzzer, fuzzers.IndexOf(fuzzer), time / chosen.Count))) { IsBackground = true };
            Volatile.Write(ref fuzz._started, Stopwatch.GetTimestamp());
            thread.Start();
            while (!thread.Join(TimeSpan.FromSeconds(1)))
            {
                if (Stopwatch.GetElapsedTime(Volatile.Read(ref fuzz._started)) <= 6 * FuzzRun.Patience)
                    continue;
                Console.WriteLine($"it hangs: {fuzz._note.Last}");
                return 1;
            }
        }

        return fuzz._faults == 0 ? 0 : 1;
    }

    private void Try(Fuzzer fuzzer, int place, TimeSpan time)
    {
        var run = new FuzzRun(fuzzer, place, _seed);
        var (start, number, faults) = (Stopwatch.GetTimestamp(), 0, 0);
        for (; faults < MostFaults && Stopwatch.GetElapsedTime(start) < time; number++)
        {
            Volatile.Write(ref _started, Stopwatch.GetTimestamp());
            _note.Write(fuzzer.Name, _seed, number);
            var text = run.TextOf(number);
            if (run.Try(text) is not { } fault)
                continue;
            faults++;
            Report(fuzzer, number, fault, text, run);
        }

        _faults += faults;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Name}: seed {_seed}, {number} texts, {faults} broke it"));
    }

    private void Report(Fuzzer fuzzer, int number, string fault, string text, FuzzRun run)
    {
        var path = Path.Combine(_kept, string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Name}-{_seed}-{number}.txt"));
        File.WriteAllText(path, text);
        // What is slow is slow to shrink, too.
        if (!fault.StartsWith("it took", StringComparison.Ordinal))
            File.WriteAllText(path + ".small", run.Shrink(text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fuzzer.Name}: seed {_seed}, text {number}, kept as {path}"));
        Console.WriteLine(fault);
    }
}
