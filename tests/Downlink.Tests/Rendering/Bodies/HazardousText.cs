namespace Downlink.Tests.Rendering.Bodies;

/// <summary>Pieces of text that something on the way to a page might take for more than text.</summary>
internal static class HazardousText
{
    public static string[] Pieces { get; } =
    [
        "_", "*", "<", ">", "&", "&amp;", "&#0;", "\"", "'", "`", "{{ x }}", "[C]", "[代码]", "[公式]", "[Math]", "[没有学习过程]", "[代", "𝑊", "𠀀", "👩‍🔬", "🔖", "\u0000",
        "\uD800", "\uDC00", "\u0001", "\u000B", "\u000C", "\u001B", "\u007F", "\u0085", "\u009F", "\uFFFE", "\uFEFF", "\u00A0", "\u3000", "\u2028", "\r", "\n", "\t",
        "1. ", "2. ", "1.深", "1、", "2、", "一、", "二、", "3.6", "2014. ", "图 3. ", "p_{ii}", "x_1w_1", "$a_b$", "</p>", "<script>", "<!--", "-->", "]]>",
        "https://arxiv.org/pdf/2107.11291", "https://arxiv.org/abs/1706.03762v2，", "http://a.b/c?d=e&f=<g>", "https://", "https://例子.cn/x", "https://a.b/(c)", "论文地址: ",
        "。 ", "！", "？ ", ". ", "... ", "...", "，", ", ", "：", ": ", "（", "）", "(", ")", "“", "”", " ", "  ", "的", "概述 ", "Overview ", "分布式", "训练的方法", "DDP", "batch_size",
    ];
}
