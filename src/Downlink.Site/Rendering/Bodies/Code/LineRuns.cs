using System.Collections.Immutable;
using System.Globalization;

namespace Downlink.Rendering;

/// <summary>Lists of lines as authors write them: <c>1,3-5</c>, <c>[2,"4-5"]</c>, <c>1 3-5</c>.</summary>
internal static class LineRuns
{
    /// <summary>Null for what is no such list.</summary>
    public static ImmutableArray<(int First, int Last)>? Read(string text)
    {
        var runs = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var part in text.Split([',', ' ', '[', ']', '"', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (Number(dash < 0 ? part : part[..dash]) is not { } first || Number(dash < 0 ? part : part[(dash + 1)..]) is not { } last)
                return null;
            runs.Add((first, last));
        }

        return runs.Count == 0 ? null : runs.ToImmutable();
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
