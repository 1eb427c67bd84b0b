namespace Scriban.Tree;

/// <summary>Which items of a list a loop runs through, and in what order.</summary>
internal readonly record struct ChosenItems(int First, int Step, int Count, int Columns)
{
    public int At(int index) => First + index * Step;
}
