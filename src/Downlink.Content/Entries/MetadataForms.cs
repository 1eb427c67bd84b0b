namespace Downlink.Entries;

/// <summary>
/// Reads a line that is nothing but metadata: a date, with or without category, reading time and the words that introduce them.
/// </summary>
internal static class MetadataForms
{
    private const int LongestLine = 120;

    private static readonly string[] DateWords =
    [
        "发布于", "发表于", "发布时间", "发表时间", "发布日期", "写于", "创建于", "日期", "时间", "posted on", "published on", "published at", "published", "posted",
        "date", "written on", "on",
    ];

    private static readonly string[] UpdateWords = ["更新于", "修改于", "最后更新", "编辑于", "updated on", "updated", "last modified", "edited on", "last updated"];

    private static readonly string[] CategoryWords =
        ["分类", "类别", "栏目", "专栏", "标签", "category", "categories", "tags", "tag", "filed under", "posted in", "topic", "in"];

    private static readonly string[] OtherWords =
        ["作者", "author", "by", "阅读", "阅读量", "浏览", "评论", "字数", "阅读时长", "views", "comments", "reading time", "words"];

    private static readonly string[] Counters = ["min", "mins", "minute", "minutes", "read", "views", "comments", "words", "阅读", "评论", "字", "分钟", "次", "浏览", "点赞", "条"];

    /// <summary>The date and the categories of the line, or null if it holds anything else.</summary>
    public static LineMetadata? Read(string clean)
    {
        if (clean.Length > LongestLine)
            return null;

        var found = LineMetadata.Empty;
        foreach (var piece in Pieces(clean))
        {
            if (Add(found, piece) is not { } more)
                return null;
            found = more;
        }

        return found.IsCertain ? found : null;
    }

    private static string[] Pieces(string clean)
    {
        string[] separators = ["|", "·", "•", " - ", " – ", " — ", " / ", " // ", "\t"];
        return clean.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static LineMetadata? Add(LineMetadata found, string piece)
    {
        if (AfterAny(UpdateWords, piece) is { } updated && DateForms.TryRead(updated, out _))
            return found with { IsCertain = true };
        if (AfterAny(DateWords, piece) is { } dated && AddDate(found, dated) is { } published)
            return published;
        if (AfterLabel(CategoryWords, piece) is { } named)
            return AddNames(found, named);
        if (AfterLabel(OtherWords, piece) is not null)
            return found with { IsCertain = true };

        return AddDate(found, piece) ?? AddMixed(found, piece) ?? AddPlain(found, piece);
    }

    private static LineMetadata? AddDate(LineMetadata found, ReadOnlySpan<char> text) =>
        DateForms.TryRead(text, out var day) ? found with { IsCertain = true, IsDate = true, Date = found.Date ?? day } : null;

    private static LineMetadata? AddNames(LineMetadata found, string names)
    {
        var labels = names.Split([',', '、', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return labels.Length > 0 && labels.All(static label => Label.Is(label))
            ? found with { IsCertain = true, Categories = found.Categories.AddRange(labels.Select(static label => Label.Bare(label))) }
            : null;
    }

    /// <summary>A date and a label with nothing but a space between them, in either order.</summary>
    private static LineMetadata? AddMixed(LineMetadata found, string piece)
    {
        for (var space = piece.IndexOf(' ', StringComparison.Ordinal); space > 0; space = piece.IndexOf(' ', space + 1))
        {
            var (left, right) = (piece[..space], piece[(space + 1)..]);
            if (Label.Is(right) && AddDate(found, left) is { } dateFirst)
                return AddPlain(dateFirst, right);
            if (Label.Is(left) && AddDate(found, right) is { } dateLast)
                return AddPlain(dateLast, left);
        }

        return null;
    }

    private static LineMetadata? AddPlain(LineMetadata found, string piece)
    {
        if (IsCounter(piece))
            return found;
        return Label.Is(piece) ? found with { Categories = found.Categories.Add(Label.Bare(piece)) } : null;
    }

    private static bool IsCounter(string piece)
    {
        var words = piece.Split([' ', '(', ')', ':', '~', '约'], StringSplitOptions.RemoveEmptyEntries);
        return piece.AsSpan().ContainsAnyInRange('0', '9')
            && words.All(static word =>
                Counters.Contains(word.Trim("0123456789.k+").ToString(), StringComparer.OrdinalIgnoreCase)
                || word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            );
    }

    private static string? AfterAny(string[] introductions, string piece)
    {
        foreach (var introduction in introductions)
        {
            if (piece.Length > introduction.Length && piece.StartsWith(introduction, StringComparison.OrdinalIgnoreCase))
                return piece[introduction.Length..].TrimStart(' ', ':');
        }

        return null;
    }

    private static string? AfterLabel(string[] introductions, string piece)
    {
        var colon = piece.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && introductions.Contains(piece[..colon].Trim(), StringComparer.OrdinalIgnoreCase)
            ? piece[(colon + 1)..].Trim()
            : null;
    }
}
