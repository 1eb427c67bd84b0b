using System.Collections.Immutable;
using System.Globalization;
using Downlink.Posts;

namespace Downlink.Pages;

/// <summary>
/// Deals a list of posts out to pages: the first at its own permalink, the others at <c>page/2/</c>, <c>page/3/</c> … below it.
/// </summary>
public static class Paginator
{
    /// <summary>One run at least: a list without posts has its page too.</summary>
    public static ImmutableArray<PageRun> Split(Permalink first, ImmutableArray<Post> posts, int pageSize)
    {
        var size = Math.Max(1, pageSize);
        var count = Math.Max(1, (int)(((long)posts.Length + size - 1) / size));
        var runs = ImmutableArray.CreateBuilder<PageRun>(count);
        for (var number = 1; number <= count; number++)
            runs.Add(Run(number));
        return runs.MoveToImmutable();

        PageRun Run(int number) => new(
            At(first, number),
            posts[Math.Min((number - 1) * size, posts.Length)..(int)Math.Min((long)number * size, posts.Length)],
            number,
            count,
            number == 1 ? null : At(first, number - 1),
            number == count ? null : At(first, number + 1));
    }

    /// <summary>Where the page of this number stands.</summary>
    public static Permalink At(Permalink first, int number) =>
        number == 1 ? first : first.Below(string.Create(CultureInfo.InvariantCulture, $"page/{number}/"));
}
