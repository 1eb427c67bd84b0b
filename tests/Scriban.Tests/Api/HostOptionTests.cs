using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Scriban.Tests.Cases;

namespace Scriban.Tests.Api;

/// <summary>What the switches of a context change.</summary>
public sealed class HostOptionTests
{
    [Theory]
    [InlineData("{{ nope.x }}|", "|")]
    [InlineData("{{ nope.x.y }}|", "|")]
    public void Relaxed_targets_give_null_for_members_of_null(string template, string expected) =>
        Assert.Equal(expected, Template.Parse(template).Render(new TemplateContext { EnableRelaxedTargetAccess = true }));

    [Fact]
    public void A_strict_context_knows_every_variable()
    {
        var strict = new TemplateContext { StrictVariables = true };

        Assert.Equal("1,4", FirstError("{{ nope }}", strict));
        Assert.Equal("1,4", FirstError("{{ nope ?? 1 }}", strict));
        Assert.Equal("1,7", FirstError("{{ if nope; end }}", strict));
        Assert.Equal("1", Template.Parse("{{ x = 1; x }}").Render(new TemplateContext { StrictVariables = true }));
    }

    [Fact]
    public void Strict_members_and_indexes_must_exist()
    {
        Assert.Equal("1,14", FirstError("{{ x = {}; x.y }}", new TemplateContext { EnableRelaxedMemberAccess = false }));
        Assert.NotEmpty(FirstError("{{ x = [1]; x[3] }}", new TemplateContext { EnableRelaxedIndexerAccess = false }));
    }

    [Theory]
    [InlineData("{{ func f; 'a'; end; f; f 1; 1 | f; 1 | f 2 }}", "aaaa")]
    [InlineData("{{ func f; if true; ret 'a'; end; end; x = f; x; (f 1) + f }}", "aaa")]
    [InlineData("{{ func f(x); func g; ret 1; end; x; end; f 1 }}", "1")]
    [InlineData("{{ f(x) = x; y = f 1; y }}", "1")]
    [InlineData("{{ run }}{{ run }}|", "|")]
    [InlineData("{{ func f; 'a'; end; x = f }}", "1,26")]
    [InlineData("{{ func f(x); func g; ret 1; end; x; end; 1 + f(1) }}", "1,47")]
    [InlineData("{{ x = run }}", "1,8")]
    [InlineData("{{ 1 | run 2 | string.upcase }}", "1,8")]
    public void A_host_may_forbid_what_gives_no_value_in_expressions(string template, string expected)
    {
        var context = new TemplateContext { ErrorForStatementFunctionAsExpression = true };
        var global = new ScriptObject();
        global.Import("run", new Action(() => { }));
        context.PushGlobal(global);

        if (expected.Contains(',', StringComparison.Ordinal)) Assert.Equal(expected, FirstError(template, context));
        else Assert.Equal(expected, Template.Parse(template).Render(context));
    }

    [Fact]
    public void A_relaxed_function_gives_null_where_it_is_called_but_not_in_a_pipe()
    {
        Assert.Equal("|", Template.Parse("{{ nope 1 }}|").Render(new TemplateContext { EnableRelaxedFunctionAccess = true }));
        Assert.Equal("1,8", FirstError("{{ 1 | nope }}", new TemplateContext { EnableRelaxedFunctionAccess = true }));
    }

    [Fact]
    public void A_null_index_can_be_allowed()
    {
        Assert.Equal("1,14", FirstError("{{ x = {}; x[null] }}", new TemplateContext()));
        Assert.Equal("|", Template.Parse("{{ x = {}; x[null] }}|").Render(new TemplateContext { EnableNullIndexer = true }));
    }

    [Fact]
    public void Break_outside_of_a_loop_can_leave_the_template() =>
        Assert.Equal("a", Template.Parse("a{{ break }}b").Render(new TemplateContext { EnableBreakAndContinueAsReturnOutsideLoop = true }));

    [Fact]
    public void Indents_can_be_switched_off() =>
        Assert.Equal("  a\nb", Template.Parse("  {{ \"a\\nb\" }}").Render(new TemplateContext { AutoIndent = false }));

    [Fact]
    public void Output_can_be_switched_off() =>
        Assert.Equal("", Template.Parse("a{{ 1 }}").Render(new TemplateContext { EnableOutput = false }));

    [Fact]
    public void Expressions_have_a_depth()
    {
        var options = new ParserOptions { ExpressionDepthLimit = 20 };

        Assert.True(Template.Parse($"{{{{ {new string('(', 30)}1{new string(')', 30)} }}}}", parserOptions: options).HasErrors);
        Assert.False(Template.Parse($"{{{{ {new string('(', 10)}1{new string(')', 10)} }}}}", parserOptions: options).HasErrors);
    }

    [Fact]
    public void Numbers_with_a_point_can_be_decimals() =>
        Assert.Equal("0.3", Template.Parse("{{ 0.1 + 0.2 }}", parserOptions: new ParserOptions { ParseFloatAsDecimal = true }).Render());

    [Fact]
    public void Keys_can_be_compared_without_case()
    {
        var context = new TemplateContext(StringComparer.OrdinalIgnoreCase);
        context.PushGlobal(new ScriptObject(StringComparer.OrdinalIgnoreCase) { ["Name"] = "x" });

        Assert.Equal("xx1", Template.Parse("{{ name }}{{ NAME }}{{ o = {A: 1}; o.a }}").Render(context));
    }

    [Fact]
    public void An_include_may_stand_without_quotes()
    {
        var loader = new RecordedLoader(new Dictionary<string, string> { ["dir/a.html"] = "A{{ $1 }}" });
        var context = new TemplateContext { TemplateLoader = loader };
        var lexer = new LexerOptions { EnableIncludeImplicitString = true };

        Assert.Equal("A1A2", Template.Parse("{{ include dir/a.html 1 }}{{ include 'dir/a.html' 2}}", lexerOptions: lexer).Render(context));
    }

    [Fact]
    public void Included_templates_are_kept_by_their_path()
    {
        var context = new TemplateContext { TemplateLoader = new RecordedLoader(new Dictionary<string, string> { ["a"] = "A" }) };

        Assert.Equal("AA", Template.Parse("{{ include 'a' }}{{ include 'a' }}").Render(context));
        Assert.Equal(["a"], context.CachedTemplates.Keys);
        context.Reset();
        Assert.Empty(context.CachedTemplates);
    }

    private static string FirstError(string template, TemplateContext context) =>
        Assert.ThrowsAny<ScriptRuntimeException>(() => Template.Parse(template).Render(context)).Span.Start.ToStringSimple();
}
