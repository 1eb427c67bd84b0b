using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Posts;
using Downlink.Rendering;
using Downlink.Sources;
using Downlink.Tests.Rendering.Bodies;

namespace Downlink.Tests.Fuzzing;

/// <summary>Two dumps that share lines, from the splitter to the bodies of their posts.</summary>
internal sealed class DumpFuzzer : Fuzzer
{
    private static readonly SiteConfig Config = new() { Title = "t" };

    public override string Name => "dumps";

    public override ImmutableArray<string> Tokens =>
    [
        "INCOMING TRANSMISSION\n", "LATEST UPDATES\n", "\n2026-01-11\n", "\nPython\n", "...", "…", "[代码]", "[公式]", "[Math]", "1. ", "1.深度 ", "（1）", "1.1 ", "一、", "https://arxiv.org/abs/1506.02640", "https://",
        "目标检测", "p_{ii}", "Quick Start", "Overview: ", "简介：", "DDP的", "•", "|", "\r", "--", "***", "YOLO", "2026/1/2", "Jan 3, 2026 · Python",
    ];

    public override void Try(string text)
    {
        ImmutableArray<SourceFile> dumps =
        [
            new() { Path = "seeds/1.txt", Text = text }, new() { Path = "seeds/2.txt", Text = text.Length > 40 ? text[(text.Length / 3)..] + text[..20] : text },
        ];
        var curated = new Curator(Config, PostOverrides.None, PostLedger.Empty).Curate(dumps, new DiagnosticBag());

        foreach (var dump in dumps)
        {
            var lines = LineScanner.Lines(dump.Text).ToList();
            var records = curated.Lines.Where(line => line.File == dump.Path).ToList();
            Require(records.Select(static record => record.Line).SequenceEqual(Enumerable.Range(1, lines.Count)), "every line is accounted for, once");
            foreach (var copy in curated.Posts.SelectMany(static post => post.Signal.Copies).Where(copy => copy.Entry.Origin.File == dump.Path))
                Require(copy.Entry.Body == lines[copy.Entry.Origin.Line - 1], "a post's text is its line");
        }

        var copies = curated.Posts.Sum(static post => post.Signal.Copies.Length);
        Require(copies == curated.Lines.Count(static line => line.Fate == LineFate.Post), "every post of a dump is a copy of one post");
        foreach (var post in curated.Posts.Take(20))
            TryBody(post.Winner);
    }

    private static void TryBody(Entry entry)
    {
        var html = new BodyRenderer(Config, NoNode.Typesetter).Render(entry, new DiagnosticBag()).Html;
        Require(BodyText.ReadBack(html) == BodyText.WithoutSpaces(entry.Body), "a body reads back as its line");
        Require(HarmlessHtml.FindHarm(html) is null, "a body is harmless");
    }
}
