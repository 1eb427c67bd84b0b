using System.Globalization;

namespace Downlink.Posts;

/// <summary>What the places of one term in a post come to, the best of them, and how many they are.</summary>
internal readonly record struct TermSum(TermPlace Best, double Weight, int Places)
{
    public TermEvidence ToEvidence()
    {
        var where = Best.IsInPassing ? $"{Best.Where}, in passing" : Best.Where;
        return new(Best.Use.Term, Weight, Places == 1 ? where : string.Create(CultureInfo.InvariantCulture, $"{where}, {Places} times"));
    }
}
