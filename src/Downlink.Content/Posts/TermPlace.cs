namespace Downlink.Posts;

/// <summary>
/// A place where a term counts: how much, where a reader would say it stands, whether it is mentioned there in passing, and the sentence of
/// the body it belongs to (below zero in a title or an opening).
/// </summary>
internal readonly record struct TermPlace(TermUse Use, double Factor, string Where, bool IsInPassing, int Sentence)
{
    public const int NoSentence = -1;

    public double Weight => Use.Weight * Factor;
}
