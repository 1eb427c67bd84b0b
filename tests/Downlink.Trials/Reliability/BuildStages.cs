using System.Globalization;
using System.Text.RegularExpressions;

namespace Downlink.Trials.Reliability;

/// <summary>When each stage of a build ended, as <c>build --timings</c> tells: in which one another run of the same is after some time.</summary>
internal sealed partial class BuildStages
{
    private readonly List<(string Name, TimeSpan End)> _stages = [];

    /// <param name="said">What a build with <c>--timings</c> printed.</param>
    /// <param name="whole">How long its process ran: the time before its first stage is the runtime's start.</param>
    public static BuildStages Read(string said, TimeSpan whole)
    {
        var (stages, took) = (new BuildStages(), new List<(string Name, TimeSpan Length)>());
        foreach (Match stage in Stage().Matches(said))
            took.Add((stage.Groups[1].Value, TimeSpan.FromSeconds(double.Parse(stage.Groups[2].Value, CultureInfo.InvariantCulture))));
        var end = whole - new TimeSpan(took.Sum(static stage => stage.Length.Ticks));
        stages._stages.Add(("start", end));
        foreach (var (name, length) in took)
            stages._stages.Add((name, end += length));
        return stages;
    }

    public string At(TimeSpan moment) => _stages.FirstOrDefault(stage => moment < stage.End, _stages[^1]).Name;

    [GeneratedRegex(@"^  (\w+) +([0-9.]+) s, ", RegexOptions.Multiline)]
    private static partial Regex Stage();
}
