using Downlink.Configuration;
using Downlink.Posts;
using Downlink.Tests.Curation;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Posts;

public sealed class TitleFinderTests
{
    private readonly TitleFinder _titles = new(new DumpSettings());

    [Theory]
    [InlineData("布隆过滤器(Bloom Filter) 布隆过滤器是一种用很少的内存判断元素的结构。", "布隆过滤器(Bloom Filter)")]
    [InlineData("计算光学(Computational Optics),是一系列方法。", "计算光学(Computational Optics)")]
    [InlineData("简介 联邦学习是一种让数据留在本地的训练方法。", "联邦学习")]
    [InlineData("Overview A monad is a structure that sequences computations.", "A monad")]
    [InlineData("2.为什么要用偏置? 我们先看一个神经元。", "为什么要用偏置?")]
    [InlineData("如何计算FLOPs 公式一:每一层的乘加次数都要算进去,从输入一直加到输出。", "如何计算FLOPs")]
    [InlineData("取代CNN——ViT 在介绍ViT前先看看CNN的结构", "取代CNN——ViT")]
    [InlineData("ONNX ONNX 是一种开放的模型格式。", "ONNX")]
    [InlineData("线程池 一个线程池里有若干个等待任务的线程。", "线程池")]
    [InlineData("论文地址: https://arxiv.org/abs/1512.03385 代码地址: https://example.org/x 前言 网络越深,误差反而越大,这很奇怪。", "网络越深,误差反而越大")]
    [InlineData("论文: 《Attention Is All You Need》 https://arxiv.org/abs/1706.03762 这是一篇综述。", "Attention Is All You Need")]
    [InlineData("Understanding the GIL In this post we look at threads.", "Understanding the GIL")]
    [InlineData("Introduction to Rust macros. They come in two kinds.", "Introduction to Rust macros")]
    [InlineData("近年来,大模型的推理成本不断下降,这要归功于量化。", "大模型的推理成本不断下降")]
    [InlineData("💡 缓存系列 Introduction 缓存是把结果留下来。", "缓存系列")]
    [InlineData("概述", "概述")]
    [InlineData("3.14 is no round number and nobody minds.", "3.14 is no round number and nobody minds")]
    [InlineData("[代码] 这段代码有一个错误,输出少了一行。", "这段代码有一个错误")]
    public void Takes_what_a_reader_would_have_written(string text, string title) => Assert.Equal(title, _titles.OfText(text).Text);

    [Fact]
    public void A_title_is_short_whole_and_never_empty() =>
        Prop.ForAll(
                Texts.LongLine.ToArbitrary(),
                text =>
                {
                    var title = _titles.OfText(text).Text;
                    return title.Length > 0
                        && TitleText.Columns(title) <= TitleText.MostColumns
                        && !char.IsLowSurrogate(title[0])
                        && !char.IsHighSurrogate(title[^1])
                        && !title.Any(char.IsControl);
                }
            )
            .Check(Repeatable.Runs);

    [Fact]
    public void A_title_is_never_cut_within_a_word()
    {
        var title = _titles.OfText(string.Join(' ', Enumerable.Repeat("incomprehensibilities", 9))).Text;

        Assert.All(title.Split(' '), static word => Assert.Equal("incomprehensibilities", word));
    }
}
