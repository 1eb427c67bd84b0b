namespace Downlink.Posts;

/// <summary>
/// A place where a term counts: how much, where a reader would say it stands, and the sentence of the body it belongs to (below zero in a
/// title or an opening).
/// </summary>
internal sealed record TermPlace(TermUse Use, double Factor, string Where, int Sentence)
{
    public const int NoSentence = -1;

    public double Weight => Use.Weight * Factor;
}
