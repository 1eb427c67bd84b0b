namespace Downlink.Dedup;

/// <summary>All receptions whose texts have one skeleton: they differ in punctuation and spaces at most.</summary>
internal sealed class Form(string skeleton, IReadOnlyList<Reception> receptions)
{
    public string Skeleton { get; } = skeleton;
    public IReadOnlyList<Reception> Receptions { get; } = receptions;

    public IEnumerable<string> Files => Receptions.Select(static reception => reception.Entry.Origin.File);
}
