namespace Downlink.Posts;

/// <summary>What an entry is for: a post, a page beside the posts, the introduction of a category, or nothing that is shown.</summary>
internal enum EntryRole
{
    Post,
    Page,
    Introduction,
    None,
}
