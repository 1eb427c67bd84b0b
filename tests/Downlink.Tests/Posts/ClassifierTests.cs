using System.Diagnostics;
using Downlink.Configuration;
using Downlink.Posts;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Posts;

public sealed class ClassifierTests
{
    private static readonly Classifier Small = Of(
        new CategoryRule
        {
            Slug = "ssm",
            Name = "状态空间",
            Threshold = 2,
            Terms = [new("SSM", 2), new("state space model", 2), new("S4", 2), new("线性 RNN", 2)],
            Exclusions = [new("SSM框架", 0), new("Kalman", -3)],
        },
        new CategoryRule
        {
            Slug = "training",
            Name = "分布式训练",
            Threshold = 2,
            Terms = [new("DDP", 2), new("all-reduce", 2), new("Megatron*", 2), new("分布式训练", 2)],
        },
        new CategoryRule
        {
            Slug = "cpp",
            Name = "C++",
            Threshold = 2,
            Terms = [new("C++", 2)],
        }
    );

    private static Classifier Of(params CategoryRule[] rules) =>
        new(
            new SiteConfig
            {
                Title = "A",
                Categories = [.. rules],
                DefaultCategory = "misc",
            }
        );

    private static string Found(string text, params string[] named) => string.Join(',', Small.Classify("", text, named).Categories);

    [Theory]
    [InlineData("DDP的原理", "training")]
    [InlineData("用DDP训练", "training")]
    [InlineData("classmate", "misc")]
    [InlineData("assmblage", "misc")]
    [InlineData("ＳＳＭ 是什么", "ssm")]
    [InlineData("ssms are back", "ssm")]
    [InlineData("State-Space Models", "ssm")]
    [InlineData("statespace model", "ssm")]
    [InlineData("s s m", "misc")]
    [InlineData("a state of space", "misc")]
    [InlineData("S4D", "misc")]
    [InlineData("S42", "misc")]
    [InlineData("Allreduce 在干什么", "training")]
    [InlineData("all reduce", "training")]
    [InlineData("ring_all_reduce", "training")]
    [InlineData("MegatronLM", "training")]
    [InlineData("DDP2 and DDPv2", "training")]
    [InlineData("DDPbased", "training")]
    [InlineData("线性RNN", "ssm")]
    [InlineData("分布 式训练", "training")]
    [InlineData("C++11 之后", "cpp")]
    [InlineData("", "misc")]
    public void A_term_is_found_as_a_word_in_any_case_width_and_spelling(string text, string category) =>
        Assert.Equal(category, Found(text));

    [Fact]
    public void Nothing_counts_inside_an_excluded_phrase() => Assert.Equal("misc", Found("SSM 框架整合"));

    [Fact]
    public void A_phrase_with_a_weight_below_zero_counts_against() =>
        Assert.Equal("misc", Found("A state space model and its Kalman filter"));

    [Fact]
    public void A_mention_in_passing_is_not_enough()
    {
        Assert.Equal("misc", Found("常见的课题有检索、分布式训练、压缩等"));
        Assert.Equal("training", Found("本文讲分布式训练"));
    }

    [Fact]
    public void What_the_source_names_is_added_by_name_or_slug_and_in_the_configured_order()
    {
        Assert.Equal("ssm,training", Found("DDP", "状态空间"));
        Assert.Equal("training,new-thing", Found("", "New Thing", "Training", "new thing"));
    }

    [Fact]
    public void A_title_weighs_more_than_an_opening_and_an_opening_more_than_the_rest()
    {
        var rest = new string('字', 200);

        Assert.Equal([4, 3, 1.2], new[] { Score("DDP", "x"), Score("", "DDP" + rest), Score("", rest + "DDP") });

        static double Score(string title, string text) => Assert.Single(Small.Classify(title, text, []).Evidence).Score;
    }

    [Fact]
    public void Evidence_is_the_sum_of_its_terms_and_says_where_each_stands()
    {
        var evidence = Assert.Single(Small.Classify("DDP", "DDP, DDP and all-reduce", []).Evidence);

        Assert.Equal("training", evidence.Category);
        Assert.Equal(["DDP", "all-reduce"], evidence.Terms.Select(static term => term.Term));
        Assert.Equal("title, 3 times", evidence.Terms[0].Where);
        Assert.Equal(evidence.Score, evidence.Terms.Sum(static term => term.Weight));
    }

    [Fact]
    public void Any_text_has_a_category_and_evidence_that_adds_up_each_time_the_same()
    {
        var words = Gen.Elements(
            "DDP",
            "的",
            "x",
            " ",
            "-",
            "SSM",
            "框架",
            "、",
            "。",
            "S4",
            "线性",
            "RNN",
            "all",
            "reduce",
            "Megatron",
            "s",
            "v2",
            "\uD835\uDC4A",
            "\uD800",
            "\t",
            "é"
        );
        var texts = words.ListOf().Select(list => string.Concat(list));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var once = Small.Classify("", text, []);
            var again = Small.Classify("", text, []);
            return !once.Categories.IsEmpty && once.Categories.SequenceEqual(again.Categories)
                && once.Evidence.All(static found => Math.Abs(found.Score - found.Terms.Sum(static term => term.Weight)) < 0.01);
        }).Check(Repeatable.Runs);
    }

    [Fact]
    public void Time_grows_with_the_text_and_no_faster()
    {
        var text = string.Concat(Enumerable.Repeat("DDP、SSM 与 all-reduce,", 2_000));
        Small.Classify("", text, []);

        Assert.InRange(Seconds(text + text + text + text + text + text + text + text), 0, 40 * Math.Max(0.002, Seconds(text)));

        static double Seconds(string text) => Enumerable.Range(0, 5).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            Small.Classify("", text, []);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        });
    }
}
