using Downlink.Configuration;
using Downlink.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Configuration;

/// <summary>The parser is the authority: what is read without it is read as it reads it.</summary>
public sealed class PlainYamlTests
{
    private static readonly string[] Keys =
        ["a", "b", "c", "two words", "\"quoted\"", "'it'", "键", "C++", "-1", "x:y", "[k]", "", "?", "...", "a ", "\"e\\\"\"", "<<", "𝑊#", "a, b"];

    private static readonly string[] Values =
    [
        "", "", "", "1", "two words", "值 # 注", "C#", "\"a: b # c\"", "'x' ", "[a, b]", "[ a , 'b, c',\"d\" ]", "[]", "[[a], {b: c}]", "{k: v, w: 2}", "-5",
        "[a,\n    b, # 注\n\n   c]", "{\n k: v ,\n  w: [x\n   ,y]\n }", "[a\n  b]", "{a: 1,\nb: 2}", "  # 注", "a:b", "https://a.b/c?d#e", "~", "...",
        "'it''s'", "''", "\"\"", "''''", "\"a \\\" b\\\\\"", "\"\\\\\\\"\"", "['a''b', \"c\\\"\"]", "[a, b,]", "[a: b]", "[a#b, c #d]", "[a", "{k: v, k: 2}", "{k:v}", "{a b: [c, d]}", "{}", "{k: }", "a: b", "a:", "|", ">-", "&n x",
        "*n", "!t x", "- x", "-x", "-", "? x", "?x", ":x", "@x", "%x", "# 注", "\"\\n\"", "\"open", "'open", "\"a\" b", "---", "a\tb", "a ]", "x, y", "#",
        "\u0085", "\uFEFFx", "a' b\"",
    ];

    // Mostly what is understood, or too little of it would be: what isn't comes once in a while.
    private static Gen<string> Usual =>
        from dash in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Constant("- ")))
        from indentation in Gen.Frequency((6, Gen.Constant("")), (2, Gen.Constant("  ")), (1, Gen.Constant("    ")))
        from key in Gen.Elements(Keys[..7])
        from value in Gen.Elements(Values[..24])
        select $"{indentation}{dash}{key}: {value}";

    private static Gen<string> Unusual =>
        from indentation in Gen.Choose(0, 6)
        from dashes in Gen.Elements("", "- ", "-   ", "- - ", "-")
        from key in Gen.Elements(Keys)
        from colon in Gen.Elements(": ", ":", "", " : ", ":  ", ":\t")
        from value in Gen.Elements(Values)
        from line in Gen.Elements(dashes + key + colon + value, dashes + value, value, "", "# 注", "---")
        select new string(' ', indentation) + line;

    private static Gen<string> Texts =>
        from lines in Gen.Frequency((9, Usual), (1, Unusual)).ListOf(5)
        from count in Gen.Choose(1, 5)
        from end in Gen.Elements("", "\n")
        select string.Join('\n', lines.Take(count)) + end;

    [Fact]
    public void Whatever_it_reads_is_read_as_the_parser_reads_it()
    {
        var read = 0;
        Prop.ForAll(
                Texts.ToArbitrary(),
                yaml =>
                {
                    if (PlainYaml.Read("a.yml", yaml, 3) is not { } tree)
                        return;
                    read++;
                    var problems = new DiagnosticBag();
                    Assert.Equal(Told(new YamlTreeBuilder("a.yml", yaml, 3, problems).Build()), Told(tree));
                    Assert.Empty(problems.ToSorted());
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(20_000));
        Assert.InRange(read, 2_000, 20_000);
    }

    [Theory, InlineData("site.config.yml"), InlineData("content/ledger.yml"), InlineData("content/overrides.yml"), InlineData("templates/i18n/zh-CN.yml"), InlineData("templates/i18n/en.yml")]
    public void Reads_what_sites_are_set_up_with(string file)
    {
        var yaml = File.ReadAllText(Repository.Folder(file));
        Assert.Equal(Told(new YamlTreeBuilder(file, yaml, 1, new DiagnosticBag()).Build()), Told(PlainYaml.Read(file, yaml, 1)));
    }

    [Fact]
    public void Reads_front_matter_as_most_posts_have_it() =>
        Assert.NotNull(PlainYaml.Read("a.md", "title: \"A: b\"\ndate: 2024-01-02T03:04:05+08:00\ntags: [a, 标签]\ncategories:\n- c\n- d\ndraft: false\n", 2));

    [Fact]
    public void Leaves_deep_nesting_to_the_parser() =>
        Assert.Null(PlainYaml.Read("a.yml", string.Concat(Enumerable.Range(0, 100).Select(static depth => new string(' ', depth) + "a:\n")), 1));

    private static string Told(YamlNode? node) => node switch
    {
        YamlScalar scalar => $"{scalar.Value}{(scalar.IsQuoted ? "\"" : "")}@{Told(scalar.Span)}",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Told))}]@{Told(list.Span)}",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(static entry => $"{Told(entry.Key)}: {Told(entry.Value)}"))}}}@{Told(mapping.Span)}",
        _ => "nothing",
    };

    private static string Told(SourceSpan span) => $"{span.Line},{span.Column},{span.Length}";
}
