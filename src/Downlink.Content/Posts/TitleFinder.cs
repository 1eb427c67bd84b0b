using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>Finds the best title that a text offers.</summary>
internal sealed class TitleFinder
{
    public static FoundTitle Find(Entry entry)
    {
        if (entry.Title is { Length: > 0 } own)
            return new(own, "its author's own");

        var clause = entry.Body.Trim().Split(['。', '！', '？', '，', ',', ':', '!', '?', '\n'], 2)[0].Trim();
        return new(clause.Length <= 80 ? clause : clause[..clause.LastIndexOf(' ', 79)], "the first clause");
    }
}
