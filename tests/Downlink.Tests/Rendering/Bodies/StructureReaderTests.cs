using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Rendering;

namespace Downlink.Tests.Rendering.Bodies;

public class StructureReaderTests
{
    [Theory]
    [InlineData("分三步: 1. 收集数据。 1. 训练模型。 1. 部署上线。", "分三步: | [1.收集数据。][1.训练模型。][1.部署上线。]")]
    [InlineData("The steps are: 1. fetch the page 2. parse it 3. store it", "The steps are: | [1.fetch the page][2.parse it][3.store it]")]
    [InlineData("分两步理解: 1. map 1. reduce 前者逐个变换,后者汇总。", "分两步理解: | [1.map][1.reduce] | 前者逐个变换,后者汇总。")]
    [InlineData("需要 Python 3. 然后安装 2. 其他依赖", "需要 Python 3. 然后安装 2. 其他依赖")]
    [InlineData(
        "Published in CVPR, 2014. It reached 97.35% on LFW. See Fig. 1. The end of Section 2. Done",
        "Published in CVPR, 2014. It reached 97.35% on LFW. See Fig. 1. The end of Section 2. Done"
    )]
    [InlineData("支持 3.6、3.7 和 1、2、3 三种取值", "支持 3.6、3.7 和 1、2、3 三种取值")]
    [InlineData("步骤: 1、打开文件,读取内容。 2、关闭文件,释放句柄。", "步骤: | [1、打开文件,读取内容。][2、关闭文件,释放句柄。]")]
    public void Finds_lists_and_leaves_other_numbers_alone(string line, string expected) => Assert.Equal(expected, Outline(line));

    [Theory]
    [InlineData("一、背景介绍 深度学习近年来发展很快,应用很广。 二、相关工作 已有的方法分为两类。", "# 一、背景介绍 | 深度学习近年来发展很快,应用很广。 | # 二、相关工作 | 已有的方法分为两类。")]
    [InlineData("1.什么是学习率? 学习率控制每一步的大小,", "# 1.什么是学习率? | 学习率控制每一步的大小,")]
    [InlineData("概述 本文讨论一种新的方法,它很快。", "# 概述 | 本文讨论一种新的方法,它很快。")]
    [InlineData("这里 需要注意 的是,学习率不能太大。", "这里 需要注意 的是,学习率不能太大。")]
    [InlineData("我们采用堆排序 排序算法 的思想,可以解决。", "我们采用堆排序 排序算法 的思想,可以解决。")]
    [InlineData("一、总述 1. 优点 这个方法很快,很省内存。 1. 它还很简单。 2. 缺点 1. 它不够准。", "# 一、总述 | ## 1. 优点 | 这个方法很快,很省内存。 | [1.它还很简单。] | ## 2. 缺点 | [1.它不够准。]")]
    public void Finds_heads_only_on_good_evidence(string line, string expected) => Assert.Equal(expected, Outline(line));

    [Theory]
    [InlineData("模型收敛了。 接着我们测试它。", "模型收敛了。 | 接着我们测试它。")]
    [InlineData("It works. Then we test it. Done", "It works. Then we test it. Done")]
    [InlineData("它由 Krizhevsky et al. 提出", "它由 Krizhevsky et al. 提出")]
    [InlineData("代码如下: [代码] 运行后得到结果", "代码如下: | {[代码]} | 运行后得到结果")]
    [InlineData("即: [公式] 其中 x 是输入", "即: | {[公式]} | 其中 x 是输入")]
    [InlineData("如果 [Math] ,则认为相等", "如果 ([Math]) ,则认为相等")]
    [InlineData("见 face verification [C]// CVPR 和 [没有学习过程] 两处", "见 face verification [C]// CVPR 和 [没有学习过程] 两处")]
    [InlineData("它很快。 以后再说...", "它很快。 | 以后再说(...)")]
    public void Finds_paragraphs_and_what_was_lost(string line, string expected) => Assert.Equal(expected, Outline(line));

    [Theory]
    [InlineData("这个度量有两面。 优点:简单 缺点:背景大时不准,不适用。", "这个度量有两面。 | 优点:简单 | 缺点:背景大时不准,不适用。")]
    [InlineData("简介 系统包括以下模块 Face Detection: 人脸检测 Face Alignment:对齐到坐标系", "# 简介 | 系统包括以下模块 | Face Detection: 人脸检测 | Face Alignment:对齐到坐标系")]
    [InlineData("这个模型不大,但还有一个问题 效率问题:需要逐个处理", "这个模型不大,但还有一个问题 效率问题:需要逐个处理")]
    [InlineData("Use it like this: first. Then: second", "Use it like this: first. Then: second")]
    public void Finds_runs_of_labelled_lines(string line, string expected) => Assert.Equal(expected, Outline(line));

    [Theory]
    [InlineData(
        "论文: https://arxiv.org/abs/1706.03762 代码: https://github.com/a/b 正文从这里开始",
        "论文:= | <1706.03762> | 代码: (https://github.com/a/b)= | 正文从这里开始"
    )]
    [InlineData("参见https://a.example/x?y=1，以及(https://b.example/c)。", "参见(https://a.example/x?y=1)，以及((https://b.example/c))。")]
    [InlineData("如 https://arxiv.org/abs/1706.03762，其中提出", "如 (https://arxiv.org/abs/1706.03762)，其中提出")]
    [InlineData("不是链接的 https:// 和 xhttps://a.b", "不是链接的 https:// 和 xhttps://a.b")]
    public void Finds_links_and_ends_them_where_Chinese_begins(string line, string expected) => Assert.Equal(expected, Outline(line));

    [Theory]
    [InlineData("[公式][代码] 1. 一、x (a https://arxiv.org/abs/1706.03762 。 ", 5_000)]
    [InlineData("http://a,", 20_000)]
    [InlineData("https://a/)", 20_000)]
    [InlineData("1. 2. ", 50_000)]
    [InlineData("概述 ", 50_000)]
    [InlineData("[公式]", 50_000)]
    public void A_very_long_line_is_read_in_time_that_grows_with_its_length(string piece, int times)
    {
        var line = string.Concat(Enumerable.Repeat(piece, times));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(StructureReader.Read(line, isTruncated: false, new DumpSettings()));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static string Outline(string line) =>
        string.Join(" | ", StructureReader.Read(line, line.EndsWith("...", StringComparison.Ordinal), new DumpSettings()).Select(Outline));

    private static string Outline(FlatBlock block) => block switch
    {
        FlatParagraph paragraph => Outline(paragraph.Runs),
        FlatKeyLine line => Outline(line.Runs) + "=",
        FlatHeading heading => new string('#', heading.Level - 1) + " " + Outline(heading.Runs),
        FlatList list => string.Concat(list.Items.Select(item => $"[{item.Marker}{string.Join(" | ", item.Blocks.Select(Outline))}]")),
        FlatFigure figure => "{" + figure.Source + "}",
        FlatPaperCard card => "<" + card.Number + ">",
        _ => "?",
    };

    private static string Outline(ImmutableArray<FlatInline> runs) =>
        string.Concat(runs.Select(run => run is TextRun ? run.Source : "(" + run.Source + ")"));
}
