namespace Downlink.Entries;

/// <summary>
/// The words that stand around the posts of a front page anywhere: copyright, page numbers, "older posts", "end of transmission".
/// </summary>
internal static class PageFurniture
{
    private const int LongestLine = 100;

    private static readonly string[] Notices = ["©", "(c) 20", "copyright", "powered by", "all rights reserved", "版权所有", "本站总访问"];
    private static readonly string[] Counts = ["page ", "第 ", "第", "共 ", "共"];
    private static readonly string[] Endings = ["end of ", "transmission end"];

    private static readonly string[] Whole =
    [
        "older posts", "newer posts", "next page", "previous page", "next", "previous", "load more", "read more", "continue reading",
        "back to top", "skip to content", "no more posts",
        "end", "eof", "fin", "subscribe", "rss", "rss feed", "see all", "view all", "more", "home", "archive", "archives", "about",
        "menu", "latest posts", "recent posts", "latest updates",
        "上一页", "下一页", "返回顶部", "回到顶部", "加载更多", "查看更多", "阅读更多", "阅读全文", "查看全文", "继续阅读", "展开全文", "没有更多了", "到底了", "我是有底线的", "首页", "归档", "关于",
        "最新文章", "最新发布", "最近更新", "近期文章", "推荐阅读",
    ];

    private static readonly string[] Anywhere = ["all rights reserved", "powered by", "备案", "版权所有", "公网安备", "older posts", "newer posts", "下一页", "上一页", "end of transmission", "transmission ends"];

    public static bool Is(string clean)
    {
        if (clean.Length > LongestLine)
            return false;
        var bare = clean.Trim(' ', '-', '=', '*', '~', '#', '[', ']', '<', '>', '«', '»', '‹', '›', '→', '←', '↑', '↓', '…', '.', '|', '(', ')', '_', '+', '/');
        return Whole.Contains(bare, StringComparer.OrdinalIgnoreCase)
            || Anywhere.Any(words => clean.Contains(words, StringComparison.OrdinalIgnoreCase))
            || Notices.Any(words => bare.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            || (bare.Length <= 40 && Endings.Any(words => bare.StartsWith(words, StringComparison.OrdinalIgnoreCase)))
            || IsPageCount(bare);
    }

    /// <summary><c>Page 2 of 10</c>, <c>第 2 页 / 共 10 页</c>, <c>共 32 篇</c>.</summary>
    private static bool IsPageCount(string bare) =>
        bare.Length <= 24 && bare.AsSpan().ContainsAnyInRange('0', '9') &&
        Counts.Any(words => bare.StartsWith(words, StringComparison.OrdinalIgnoreCase)) &&
        (bare.EndsWith('页') || bare.EndsWith('篇') || char.IsAsciiDigit(bare[^1]));
}
