using System.Globalization;

namespace Downlink.Trials;

/// <summary>What was said with <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The words of a command line, and its options.</summary>
    public static (string[] Words, Options Options) Split(string[] arguments)
    {
        var (words, options) = (new List<string>(), new Options());
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at].StartsWith("--", StringComparison.Ordinal) && at + 1 < arguments.Length)
                options._values[arguments[at][2..]] = arguments[++at];
            else
                words.Add(arguments[at]);
        }

        return ([.. words], options);
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
