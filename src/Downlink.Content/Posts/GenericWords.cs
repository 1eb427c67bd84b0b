namespace Downlink.Posts;

/// <summary>Words that open a text without saying what it is about: section names, labels before links, turns of phrase.</summary>
internal static class GenericWords
{
    /// <summary>Chinese section names; generic only where they stand alone.</summary>
    private static readonly string[] ChineseHeadings =
    [
        "前言", "序言", "引言", "引子", "导言", "导语", "导读", "开篇", "写在前面", "写在开头", "写在最前", "简介", "介绍", "概述", "概要", "概览", "综述", "摘要", "总览", "背景",
        "背景介绍", "背景知识",
        "研究背景", "动机", "目录", "正文", "内容", "题目", "题目描述", "题目大意", "题意", "题解", "问题", "问题描述", "问题背景", "描述", "推导", "推导过程", "原理", "原理分析", "原理介绍",
        "基本原理", "基本概念",
        "概念", "定义", "基础知识", "预备知识", "前置知识", "准备", "准备工作", "准备知识", "环境准备", "环境", "环境配置", "环境搭建", "安装", "快速开始", "快速入门", "开始", "入门", "网络架构",
        "网络结构", "模型结构", "整体架构",
        "方法", "思路", "解题思路", "解法", "分析", "实现", "代码", "示例", "例子", "步骤", "说明", "要点", "总结", "结论", "小结", "相同点", "不同点", "异同点", "区别", "优点", "缺点",
        "优缺点", "特点", "作用", "用途", "起因",
        "需求", "目标", "目的", "论文", "论文地址", "论文链接", "代码地址", "参考", "参考资料", "参考文献", "前提", "前提条件", "笔记", "学习笔记", "缘起", "太长不看", "核心思想", "主要内容",
        "内容简介", "内容提要",
    ];

    /// <summary>English section names; generic where a sentence or Chinese follows.</summary>
    private static readonly string[] EnglishHeadings =
    [
        "introduction", "overview", "abstract", "preface", "foreword", "prologue", "quick start", "quickstart", "getting started",
        "tl;dr", "tldr", "summary", "background", "motivation", "preliminaries", "contents",
        "table of contents", "toc", "description", "problem", "problem statement", "problem description", "prerequisites", "about",
        "intro", "example", "examples", "question", "solution", "notes", "note", "basics", "the problem", "context",
    ];

    private static readonly string[] Labels =
    [
        "论文地址", "论文链接", "论文", "论文名称", "论文标题", "论文题目", "代码地址", "代码链接", "代码", "代码仓库", "项目地址", "项目主页", "源码", "源码地址", "开源地址", "原文地址", "原文链接",
        "原文", "链接", "地址", "转载自", "转自", "来源", "出处",
        "视频地址", "参考", "参考链接", "参考文章", "作者", "日期", "时间", "标签", "分类", "题目链接", "题目地址", "标题", "paper", "arxiv", "code", "github", "link",
        "links", "source", "original", "project page", "project", "repo", "author", "authors",
        "date", "tags", "category", "title", "url", "website", "reference", "via",
    ];

    private static readonly string[] NamingLabels = ["论文", "论文名称", "论文标题", "论文题目", "标题", "题目", "paper", "title"];

    /// <summary>Openings that a comma parts from what is said.</summary>
    private static readonly string[] Turns =
    [
        "近期", "最近", "近年来", "近几年", "近些年", "目前", "当前", "现在", "如今", "今天", "首先", "一般来说", "一般而言", "通常", "通常来说", "众所周知", "我们知道", "大家好", "总的来说",
        "简单来说", "简单地说", "简而言之", "简言之", "顾名思义", "事实上", "实际上",
        "其实", "在本文中", "本文中", "在这篇文章中", "在这篇文章里", "这篇文章中", "前段时间", "前几天", "这几天", "随着技术的发展", "话说", "所谓", "大家都知道", "正如标题所说",
        "recently", "nowadays", "today", "in this post", "in this article", "in this tutorial", "in this blog post", "in recent years",
        "in general", "generally", "generally speaking", "basically", "first", "firstly", "as we know",
        "as you may know", "hi", "hello", "hey", "well", "ok", "okay", "so",
    ];

    /// <summary>Words that begin English sentences and stand in lower case anywhere else.</summary>
    private static readonly string[] Starters =
    [
        "the", "this", "these", "that", "those", "a", "an", "in", "on", "at", "for", "from", "with", "we", "you", "it", "its", "there",
        "here", "when", "while", "if", "as", "to", "by", "since", "after", "before", "most", "many", "some", "all",
        "let", "let's", "our", "my", "your", "one", "each", "every", "recently", "suppose", "given", "consider", "because", "although",
        "though", "once", "i'm", "i've", "they", "he", "she", "not", "so", "but", "and", "or", "of", "both", "during",
    ];

    public static bool IsChineseHeading(ReadOnlySpan<char> text) => Has(ChineseHeadings, text);

    public static bool IsEnglishHeading(ReadOnlySpan<char> text) => Has(EnglishHeadings, text);

    public static bool IsLabel(ReadOnlySpan<char> text) => Has(Labels, text);

    public static bool IsNamingLabel(ReadOnlySpan<char> text) => Has(NamingLabels, text);

    public static bool IsTurn(ReadOnlySpan<char> text) => Has(Turns, text);

    public static bool IsStarter(ReadOnlySpan<char> text) => Has(Starters, text);

    private static bool Has(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
