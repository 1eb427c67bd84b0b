using Downlink.Text;

namespace Downlink.Entries;

/// <summary>Counts what a reader of a line has to put right: stray control characters and character references.</summary>
internal static class Repairs
{
    public static int Count(string line) => StrayControls(line) + EntityDecoder.Count(line);

    public static int StrayControls(string line)
    {
        var count = 0;
        foreach (var character in line)
            count += Folding.IsStrayControl(character) ? 1 : 0;
        return count;
    }
}
