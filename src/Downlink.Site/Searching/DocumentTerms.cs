namespace Downlink.Searching;

/// <summary>
/// The terms of one page, each once, by the best place it has: first those of the title, then of headings, then of the rest.
/// </summary>
internal readonly record struct DocumentTerms(int[] Terms, int InTitle, int InHeadings)
{
    /// <summary>How many places there are: 0 title, 1 heading, 2 text.</summary>
    public const int Places = 3;

    public int PlaceOf(int index) => index < InTitle ? 0 : index < InTitle + InHeadings ? 1 : 2;
}
