using System.Text;
using Downlink.Configuration;
using Downlink.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Configuration;

public sealed class YamlReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    private YamlNode? Read(string yaml, int firstLine = 1) => YamlReader.Read("a.yml", yaml, _diagnostics, firstLine);

    private string Problems =>
        string.Join('\n', _diagnostics.ToSorted().Select(d => $"{d.Code} {d.Span.Line},{d.Span.Column},{d.Span.Length}"));

    [Theory, InlineData("\n"), InlineData("\r\n")]
    public void Knows_the_line_and_column_of_every_key_and_value(string lineEnd)
    {
        var yaml = string.Join(lineEnd, "# a comment", "title: 深度 学习  # 注", "list:", "  - 𝑊 x: \"y\"", "  - [a, 'b c']", "");

        var root = Assert.IsType<YamlMapping>(Read(yaml));

        Assert.Equal(new SourceSpan("a.yml", 2, 1, 5), root.Entries[0].Key.Span);
        Assert.Equal(new SourceSpan("a.yml", 2, 8, 5), root["title"]?.Span);
        var list = Assert.IsType<YamlSequence>(root["list"]);
        var inner = Assert.IsType<YamlMapping>(list.Items[0]);
        Assert.Equal(new SourceSpan("a.yml", 4, 5, 4), inner.Entries[0].Key.Span);
        Assert.Equal(new SourceSpan("a.yml", 4, 11, 3), inner.Entries[0].Value.Span);
        Assert.Equal(new SourceSpan("a.yml", 5, 9, 5), Assert.IsType<YamlSequence>(list.Items[1]).Items[1].Span);
        Assert.Empty(Problems);
    }

    [Fact]
    public void Counts_lines_from_where_the_text_stands_in_its_file() =>
        Assert.Equal(12, Assert.IsType<YamlMapping>(Read("a: 1\nb: 2", firstLine: 11)).Entries[1].Key.Span.Line);

    [Fact]
    public void A_quoted_scalar_is_text_and_a_plain_one_may_be_a_number()
    {
        var root = Assert.IsType<YamlMapping>(Read("a: 7\nb: '7'\nc: |\n  true\nd: true\ne: ~\nf: !!str 7\ng: -1.5e1\nh: .inf"));

        Assert.Equal(7, Scalar("a").AsInteger());
        Assert.Null(Scalar("b").AsInteger());
        Assert.Null(Scalar("c").AsBool());
        Assert.True(Scalar("d").AsBool());
        Assert.True(Scalar("e").IsNull);
        Assert.Null(Scalar("f").AsNumber());
        Assert.Equal(-15, Scalar("g").AsNumber());
        Assert.Null(Scalar("h").AsNumber());

        YamlScalar Scalar(string key) => Assert.IsType<YamlScalar>(root[key]);
    }

    [Theory, InlineData(""), InlineData("# nothing\n"), InlineData("---\n"), InlineData("\uFEFF")]
    public void An_empty_text_is_an_empty_mapping(string yaml)
    {
        Assert.Empty(Assert.IsType<YamlMapping>(YamlReader.ReadMapping("a.yml", yaml, _diagnostics)).Entries);
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("a: b: c", "DL0110 1,5,0")]
    [InlineData("a: 1\n\tb: 2", "DL0110 1,4,1")]
    [InlineData("a: 1\nb: 2\na: 3", "DL0111 3,1,1")]
    [InlineData("a: *b", "DL0114 1,4,2")]
    [InlineData("a: &a [*a]", "DL0114 1,8,2")]
    [InlineData("a: 1\n---\nb: 2", "DL0115 2,1,3")]
    [InlineData("{[a]: 1}", "DL0116 1,2,1")]
    public void What_is_wrong_is_reported_with_its_place(string yaml, string problem)
    {
        Read(yaml);

        Assert.Equal(problem, Problems);
    }

    [Fact]
    public void A_list_is_no_mapping()
    {
        Assert.Null(YamlReader.ReadMapping("a.yml", "- a", _diagnostics));
        Assert.Equal("DL0117", Assert.Single(_diagnostics.ToSorted()).Code);
    }

    [Fact]
    public void An_alias_is_the_node_it_names()
    {
        var root = Assert.IsType<YamlMapping>(Read("a: &x [1, 2]\nb: *x"));

        Assert.Same(root["a"], root["b"]);
    }

    [Fact]
    public void A_bomb_of_aliases_and_a_pit_of_brackets_are_refused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [")
                .AppendJoin(", ", Enumerable.Repeat($"*a{level - 1}", 10))
                .Append("]\n");
        }

        Assert.Null(Read(bomb.ToString()));
        Assert.Null(Read(new string('[', 100_000)));
        Assert.Equal(["DL0112", "DL0113"], _diagnostics.ToSorted().Select(d => d.Code).Order());
    }

    [Fact]
    public void Never_throws_on_any_text()
    {
        var pieces = Gen.Elements(
            "a",
            "key",
            ": ",
            ":",
            "\n",
            "\n  ",
            "\r\n",
            "- ",
            "-",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&x ",
            "*x",
            "|",
            ">",
            "'",
            "\"",
            "\\",
            "\\u12",
            "#",
            "!",
            "!!str ",
            "%",
            "%YAML 1.2",
            "---",
            "...",
            "\t",
            " ",
            "@",
            "`",
            "中",
            "𝑊",
            "\0",
            "\uD800",
            "\uFEFF",
            "\u0085",
            "1",
            "~",
            "<<: "
        );
        var texts = pieces.ListOf().Select(list => string.Concat(list));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var bag = new DiagnosticBag();
            return YamlReader.Read("a.yml", text, bag) is not null || bag.HasErrors;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(3024UL, 11UL));
    }
}
