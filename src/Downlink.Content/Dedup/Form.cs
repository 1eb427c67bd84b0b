namespace Downlink.Dedup;

/// <summary>
/// All receptions whose texts have one skeleton: they differ in punctuation and spaces at most. Forms that are compared are numbered
/// from 0.
/// </summary>
internal sealed class Form(int number, string skeleton, IReadOnlyList<Reception> receptions)
{
    public int Number { get; } = number;
    public string Skeleton { get; } = skeleton;
    public IReadOnlyList<Reception> Receptions { get; } = receptions;

    public IEnumerable<string> Files => Receptions.Select(static reception => reception.Entry.Origin.File);
}
