using Downlink.Dedup;

namespace Downlink.Posts;

/// <summary>
/// What a post's own text offers, before anybody decides otherwise: title, categories under that title, language, excerpt.
/// </summary>
internal sealed record PostFindings(Signal Signal, FoundTitle Title, Classification Classification, string Language, string Excerpt);
