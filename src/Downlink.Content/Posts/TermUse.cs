namespace Downlink.Posts;

/// <summary>One term of one category: what it weighs, and whether it is a phrase inside which no other counts.</summary>
internal sealed class TermUse(int category, int order, string term, double weight, bool isExclusion)
{
    public int Category => category;
    public int Order => order;
    public string Term => term;
    public double Weight => weight;
    public bool IsExclusion => isExclusion;
    public TermPattern Pattern { get; } = new(term);
}
