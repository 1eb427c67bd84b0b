using System.Net;
using Downlink.Typesetting;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Typesetting;

public sealed class TypesetterTests : IDisposable
{
    private static readonly NodeParts Parts = NodeParts.Find();

    private readonly TemporaryFolder _site = new();

    public void Dispose() => _site.Dispose();

    [NodeFact]
    public void A_formula_becomes_MathML_and_code_gets_its_colours()
    {
        using var typesetter = Open();

        var answers = typesetter.Set([new Formula(@"\frac{a}{b}", false, ""), new CodeSample("x = 1\n", "py")]);

        Assert.Contains("<mfrac>", Assert.IsType<Made>(answers[0]).Markup, StringComparison.Ordinal);
        Assert.Equal("x = <span class=\"hljs-number\">1</span>\n", Assert.IsType<Made>(answers[1]).Markup);
    }

    [NodeFact]
    public void What_is_wrong_is_told_with_its_place_and_harms_nothing_else()
    {
        using var typesetter = Open();

        var answers = typesetter.Set(
        [
            new Formula(@"a + \foo", false, ""),
            new Formula(@"\frac{", false, ""),
            new CodeSample("x", "no such language"),
            new Formula(@"\def\a{\a\a}\a", false, ""),
            new Formula("a", false, ""),
        ]);

        Assert.Equal(new Refused(@"Undefined control sequence: \foo", 4), answers[0]);
        Assert.IsType<Refused>(answers[1]);
        Assert.IsType<UnknownLanguage>(answers[2]);
        Assert.StartsWith("Too many expansions", Assert.IsType<Refused>(answers[3]).Reason, StringComparison.Ordinal);
        Assert.IsType<Made>(answers[4]);
        Assert.Equal(1, typesetter.Starts);
    }

    /// <summary>Languages are loaded when code asks for them, and all of them when a name is of none: that mustn't show.</summary>
    [NodeFact]
    public void Languages_are_known_in_any_order_within_others_and_by_their_other_names()
    {
        using var typesetter = Open();
        CodeSample[] samples =
        [
            new("<style>a{color:red}</style>\n", "html"), new("x\n", "nobody-knows"), new("x\n", "nor-this"), new("print(1)\n", "F90"), new("let x = 1\n", "vue"),
        ];

        var answers = typesetter.Set(samples);

        Assert.Contains("hljs-attribute", Assert.IsType<Made>(answers[0]).Markup, StringComparison.Ordinal);
        Assert.All(answers[1..3], static answer => Assert.IsType<UnknownLanguage>(answer));
        Assert.All(answers[3..], static answer => Assert.IsType<Made>(answer));
    }

    [NodeFact]
    public void TeX_that_would_run_load_or_name_something_is_refused()
    {
        using var typesetter = Open();
        string[] hostile = [@"\href{javascript:alert(1)}{x}", @"\url{https://evil.example}", @"\includegraphics{x.png}", @"\htmlClass{a}{x}", @"\htmlStyle{color:red}{x}", @"\htmlData{a=b}{x}"];

        var answers = typesetter.Set([.. hostile.Select(static tex => new Formula(tex, false, ""))]);

        Assert.All(answers, static answer => Assert.EndsWith("isn't allowed here", Assert.IsType<Refused>(answer).Reason, StringComparison.Ordinal));
    }

    [NodeFact]
    public void Definitions_hold_for_the_formulas_they_are_sent_with_and_no_others()
    {
        using var typesetter = Open();
        const string Macros = @"\newcommand{\R}{\mathbf{R}}\newcommand{\norm}[1]{\lVert #1\rVert}\DeclareMathOperator*{\argmax}{arg\,max}";

        var answers = typesetter.Set([new Formula(@"\norm{\R}\argmax_x", true, Macros), new Formula(@"\norm{x}", false, ""), new Formula(@"\newcommand{\R}{Q}\R", false, Macros)]);

        Assert.Contains("bold", Assert.IsType<Made>(answers[0]).Markup, StringComparison.Ordinal);
        Assert.IsType<Refused>(answers[1]);
        Assert.Contains("<mi>Q</mi>", Assert.IsType<Made>(answers[2]).Markup, StringComparison.Ordinal);
    }

    [NodeFact]
    public void The_second_time_Node_is_not_started()
    {
        Snippet[] snippets = [new Formula("a_1", true, ""), new CodeSample("x\n", "c"), new CodeSample("x\n", "zzz"), new Formula(@"\zzz", false, "")];
        var first = Set(snippets);

        var second = Set(snippets);

        Assert.Equal(1, first.Starts);
        Assert.Equal(0, second.Starts);
        Assert.Equal(first.Answers, second.Answers);
    }

    [NodeFact]
    public void Many_threads_share_one_process_and_each_gets_its_own_answers()
    {
        using var typesetter = Open();

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
        {
            var answers = typesetter.Set([.. Enumerable.Range(0, 10).Select(at => new CodeSample($"{number}, {at}\n", "plaintext"))]);
            Assert.Equal(Enumerable.Range(0, 10).Select(at => new Made($"{number}, {at}\n")), answers);
        });

        Assert.Equal(1, typesetter.Starts);
    }

    [NodeFact]
    public void Any_text_comes_back_as_it_went()
    {
        using var typesetter = Open();

        Prop.ForAll<string[]>(texts =>
        {
            var whole = texts.OfType<string>().Where(IsWhole).ToList();
            var answers = typesetter.Set([.. whole.Select(static text => new CodeSample(text, "plaintext"))]);
            return whole.Zip(answers).All(static pair => pair.Second is Made made && WebUtility.HtmlDecode(made.Markup) == pair.First);
        }).Check(Repeatable.Runs.WithMaxTest(100));
    }

    [NodeFact]
    public void A_process_that_dies_is_started_once_more()
    {
        using var worker = new TemporaryFolder();
        worker.Write("node_modules/katex/package.json", "{}");
        worker.Write("node_modules/highlight.js/package.json", "{}");
        worker.Write("worker.mjs", """
            import fs from "node:fs";
            const isSecond = fs.existsSync("died");
            process.stdin.on("data", (bytes) => {
              if (!isSecond) { fs.writeFileSync("died", ""); console.error("out of breath"); process.exit(1); }
              for (const line of bytes.toString().trim().split("\n").reverse()) console.log("noise\n" + JSON.stringify({ id: JSON.parse(line).id, html: JSON.parse(line).code }));
            });
            """);
        using var typesetter = new Typesetter(Parts with { Folder = worker.FullPath }, new AnswerCache(null, static () => []));

        var answers = typesetter.Set([new CodeSample("a", "c"), new CodeSample("b", "c")]);

        Assert.Equal<Answer>([new Made("a"), new Made("b")], answers);
        Assert.Equal(2, typesetter.Starts);
    }

    [NodeFact]
    public void A_process_that_dies_again_is_given_up_with_what_it_said()
    {
        using var worker = new TemporaryFolder();
        worker.Write("node_modules/katex/package.json", "{}");
        worker.Write("node_modules/highlight.js/package.json", "{}");
        worker.Write("worker.mjs", "console.error('no memory left'); process.exit(1);");
        using var typesetter = new Typesetter(Parts with { Folder = worker.FullPath }, new AnswerCache(null, static () => []));

        var answers = typesetter.Set([new Formula("a", false, ""), new CodeSample("b", "c")]);

        Assert.All(answers, static answer => Assert.Equal(new Unanswered("Node stopped twice, saying: no memory left"), answer));
        Assert.Equal((1, 1), typesetter.Unanswered);
        Assert.Equal(2, typesetter.Starts);
    }

    [Fact]
    public void Without_Node_nothing_is_made_and_the_reason_is_told()
    {
        using var typesetter = new Typesetter(new NodeParts(null, _site.FullPath), AnswerCache.Of(_site.FullPath, Parts));

        var answers = typesetter.Set([new Formula("a", false, ""), new Formula("a", false, ""), new Formula("b", false, "")]);

        Assert.All(answers, static answer => Assert.Equal(new Unanswered("there is no `node` on the PATH"), answer));
        Assert.Equal((2, 0), typesetter.Unanswered);
        Assert.False(File.Exists(_site[".downlink/answers"]));
    }

    [Fact]
    public void What_is_too_long_is_not_sent()
    {
        using var typesetter = new Typesetter(new NodeParts(null, _site.FullPath), AnswerCache.Of(_site.FullPath, Parts));

        Assert.IsType<Refused>(typesetter.Set([new Formula(new string('a', 20_001), false, "")])[0]);
    }

    private Typesetter Open() => new(Parts, AnswerCache.Of(_site.FullPath, Parts));

    private (IEnumerable<Answer> Answers, int Starts) Set(Snippet[] snippets)
    {
        using var typesetter = Open();
        return (typesetter.Set(snippets), typesetter.Starts);
    }

    private static bool IsWhole(string text) => text.EnumerateRunes().All(static rune => rune.Value != 0xFFFD);
}
