using System.Globalization;
using Downlink.Entries;

namespace Downlink.Posts;

/// <summary>Says where a post's date comes from: how many copies state it, or that none does.</summary>
internal static class DateStory
{
    public static string Of(Post post)
    {
        if (post.Date is not { } date)
            return "none: no copy states one, and none is invented";

        var copies = post.Signal.Copies.Count(copy => copy.Entry.Published == date);
        var source = copies switch
        {
            0 => "decided by hand",
            1 when post.Winner.FrontMatter is { IsDateCommitted: true } => "the day it was committed, as git was asked to tell",
            1 when post.Winner.Kind == EntryKind.Markdown => "its author's",
            1 => "stated by one copy",
            _ => string.Create(CultureInfo.InvariantCulture, $"stated by {copies} copies"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}, {source}");
    }
}
