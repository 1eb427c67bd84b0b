using System.Collections.Immutable;
using System.Diagnostics;

namespace Downlink.Tests.Fuzzing;

/// <summary>Gives random texts to one fuzzer, one after the other; a seed and a number are one text for ever, as long as the corpus is the same.</summary>
internal sealed class FuzzRun
{
    /// <summary>What takes longer hangs: texts have some ten thousand characters.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Fuzzer _fuzzer;
    private readonly RandomText _texts;
    private readonly int _salt;

    public FuzzRun(Fuzzer fuzzer, int place, int seed)
    {
        ImmutableArray<string> corpus = [.. Corpus.Of(fuzzer).Select(static one => one.Text)];
        (_fuzzer, _texts, _salt) = (fuzzer, new RandomText(corpus, fuzzer.Tokens), unchecked((seed * 7_919) + (place * 104_729)));
    }

    public string TextOf(int number) => _texts.Make(unchecked((_salt * 1_000_003) + number));

    /// <summary>What is wrong with a text's answer; null where all laws hold.</summary>
    public string? Try(string text)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        try
        {
            _fuzzer.Try(text);
        }
#pragma warning disable CA1031 // Whatever comes is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault.ToString();
        }

        // A machine that is busy elsewhere takes its time, too.
        var took = Environment.CpuUsage.TotalTime - cpu;
        return watch.Elapsed > Patience && took > Patience ? $"it took {took.TotalSeconds:0} s" : null;
    }

    /// <summary>A smaller text that fails too, made by leaving pieces out as long as that goes.</summary>
    public string Shrink(string text)
    {
        var until = Stopwatch.GetTimestamp() + (20 * Stopwatch.Frequency);
        for (var piece = Math.Max(1, text.Length / 2); piece > 0; piece /= 2)
        {
            for (var at = 0; at < text.Length && Stopwatch.GetTimestamp() < until;)
            {
                var shorter = text.Remove(at, Math.Min(piece, text.Length - at));
                if (Try(shorter) is not null)
                    text = shorter;
                else
                    at += piece;
            }
        }

        return text;
    }
}
