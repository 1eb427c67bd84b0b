namespace Downlink.Posts;

/// <summary>
/// A place where a term counts: how much, where a reader would say it stands, the sentence of the body it belongs to (below zero in a
/// title or an opening), and its number among the places of its category.
/// </summary>
internal readonly record struct TermPlace(TermUse Use, double Factor, string Where, int Sentence, int Number) : IComparable<TermPlace>
{
    public const int NoSentence = -1;

    public double Weight => Use.Weight * Factor;

    /// <summary>The places of one term stand together, the best first, of equal ones the first.</summary>
    public int CompareTo(TermPlace other)
    {
        if (Use.Order != other.Use.Order)
            return Use.Order.CompareTo(other.Use.Order);
        return Factor == other.Factor ? Number.CompareTo(other.Number) : other.Factor.CompareTo(Factor);
    }
}
