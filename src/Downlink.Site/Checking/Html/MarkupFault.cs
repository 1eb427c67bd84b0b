namespace Downlink.Checking;

/// <summary>A place in a page where a parser has to repair, or might have to.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsCertain">Whether the HTML standard leaves no doubt; otherwise a real parser decides whether there is anything
/// amiss.</param>
internal readonly record struct MarkupFault(int Start, int Length, string Message, bool IsCertain);
