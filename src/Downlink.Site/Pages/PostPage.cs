using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>The page of one post, with its neighbours in feed order: the newer before it, the older after it.</summary>
public sealed record PostPage(Permalink Permalink, Post Post, Post? Newer, Post? Older) : Page(Permalink);
