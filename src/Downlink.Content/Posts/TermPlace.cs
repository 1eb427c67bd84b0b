namespace Downlink.Posts;

/// <summary>A place where a term counts: how much, where a reader would say it stands, and the sentence of the text's body it belongs to, if any.</summary>
internal readonly record struct TermPlace(TermUse Use, double Factor, string Where, int? Sentence)
{
    public double Weight => Use.Weight * Factor;
}
