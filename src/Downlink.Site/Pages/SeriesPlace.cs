namespace Downlink.Pages;

/// <summary>A post's place in its series, counted from 0.</summary>
public sealed record SeriesPlace(Term Series, int At);
