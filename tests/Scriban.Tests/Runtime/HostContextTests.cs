using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Runtime;

public sealed class HostContextTests
{
    [Theory]
    [InlineData("raw {{ 'a' }} {{ 1 }}", "raw <a> <1>")]
    [InlineData("{{ 'a' | html.escape }}", "<a>")]
    [InlineData("{{ capture c }}x{{ 'y' }}{{ end; c }}", "x<y>")]
    [InlineData("{{ true ? 'a' : 'b' }}", "<a>")]
    [InlineData("{{ null }}", "")]
    [InlineData("{{ for x in [1, 2]; x; end }}", "<1><2>")]
    public async Task A_derived_context_sees_every_value_and_no_raw_text(string template, string expected)
    {
        Assert.Equal(expected, Template.Parse(template).Render(new EscapingContext(TemplateContext.GetDefaultBuiltinObject())));
        Assert.Equal(expected, await Template.Parse(template).RenderAsync(new EscapingContext(TemplateContext.GetDefaultBuiltinObject())));
    }

    [Fact]
    public void Members_of_built_in_groups_can_be_replaced_by_the_host()
    {
        var builtins = TemplateContext.GetDefaultBuiltinObject();
        ((ScriptObject)(builtins["html"] ?? new ScriptObject())).SetValue(
            "escape",
            DelegateCustomFunction.CreateFunc<string, string>(text => $"[{text}]"),
            true
        );
        Assert.Equal("[a]", Template.Parse("{{ 'a' | html.escape }}").Render(new TemplateContext(builtins)));
        Assert.Equal("a", Template.Parse("{{ 'a' | html.escape }}").Render(new TemplateContext()));
    }

    [Fact]
    public void A_template_that_sets_the_date_format_changes_only_its_own_context()
    {
        var first = Template.Parse("{{ date.format = '%Y'; date.parse '2024-03-05' }}").Render(new TemplateContext());
        var second = Template.Parse("{{ date.parse '2024-03-05' }}").Render(new TemplateContext());
        Assert.Equal(("2024", "05 Mar 2024"), (first, second));
    }

    [Fact]
    public void A_model_may_hide_a_group_of_built_ins()
    {
        var template = Template.Parse("{{ string.upcase 'a' }}");
        Assert.Equal("A", template.Render(new TemplateContext()));
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["string"] = new ScriptObject { ["upcase"] = "mine" } });
        Assert.Throws<ScriptRuntimeException>(() => template.Render(context));
        context.PopGlobal();
        Assert.Equal("A", template.Render(context));
    }

    [Fact]
    public void Globals_are_read_from_the_top_down_and_written_at_the_top()
    {
        var (lower, upper) = (new ScriptObject { ["a"] = 1, ["b"] = 1 }, new ScriptObject { ["a"] = 2 });
        var context = new TemplateContext();
        context.PushGlobal(lower);
        context.PushGlobal(upper);
        Assert.Equal("21", Template.Parse("{{ a; b; c = 3; b = 4 }}").Render(context));
        Assert.Equal((3, 4, 1), (upper["c"], upper["b"], lower["b"]));
    }

    [Fact]
    public void Rendering_takes_the_text_out_of_the_output()
    {
        var context = new TemplateContext();
        Assert.Equal("a", Template.Parse("a").Render(context));
        Assert.Equal("b", Template.Parse("b").Render(context));
    }

    [Fact]
    public void An_output_of_the_host_receives_the_text()
    {
        var output = new TextWriterOutput(new StringWriter());
        var context = new TemplateContext();
        context.PushOutput(output);
        Template.Parse("a{{ 1 }}").Render(context);
        Assert.Equal("a1", output.ToString());
    }

    [Fact]
    public void The_builder_of_an_output_holds_what_was_written_before_it_was_asked_for()
    {
        var output = new StringBuilderOutput();
        output.Write("ab", 0, 2);
        output.Builder.Append('c');
        output.Write("xdx", 1, 1);
        Assert.Equal("abcd", output.ToString());
    }

    [Fact]
    public void A_pushed_culture_forms_numbers()
    {
        var context = new TemplateContext();
        context.PushCulture(new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ";" } });
        Assert.Equal("1;5", Template.Parse("{{ 1.5 }}").Render(context));
        context.Reset();
        Assert.Equal("1.5", Template.Parse("{{ 1.5 }}").Render(context));
    }

    [Fact]
    public void Unknown_variables_can_be_supplied_by_the_host()
    {
        var context = new TemplateContext { StrictVariables = true, TryGetVariable = Supply };
        Assert.Equal("wanted?", Template.Parse("{{ wanted }}").Render(context));

        static bool Supply(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
        {
            value = variable.Name + "?";
            return true;
        }
    }

    [Fact]
    public void Strict_variables_name_the_one_that_is_missing()
    {
        var error = Assert.Throws<ScriptRuntimeException>(
            () => Template.Parse("{{ wanted }}", "a.html").Render(new TemplateContext { StrictVariables = true }));
        Assert.Equal("The variable or function `wanted` was not found", error.OriginalMessage);
        Assert.Equal("a.html(1,4) : error : The variable or function `wanted` was not found", error.Message);
    }

    [Theory]
    [InlineData("a{{ nope.x }}b", "a!b")]
    [InlineData("{{ nope.x + 1 }}", "!1")]
    [InlineData("{{ if nope.x }}yes{{ end }}", "yes")]
    [InlineData("{{ nope 1 }} {{ 'a' - 1 }} {{ 'x' | math.abs }}", "! ! !")]
    [InlineData("{{ if [1] < 1 }}yes{{ end }}", "yes")]
    public void Errors_can_be_rendered_instead_of_thrown(string template, string expected) =>
        Assert.Equal(expected, Template.Parse(template).Render(new TemplateContext { RenderRuntimeException = _ => "!" }));

    [Fact]
    public void A_cancelled_rendering_is_aborted()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var context = new TemplateContext { CancellationToken = source.Token };
        Assert.Throws<ScriptAbortException>(() => Template.Parse("{{ 1 }}").Render(context));
    }

    [Fact]
    public void A_context_is_fit_for_use_after_an_error()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject());
        Assert.Throws<ScriptRuntimeException>(() =>
            Template.Parse("  {{ for x in 1..3; capture c; with {a: 1}; nope.x; end; end; end }}").Render(context)
        );
        Assert.Equal(2, context.GlobalCount);
        context.Reset();
        Assert.Equal("a\nb|", Template.Parse("{{ 'a\\nb' }}|{{ x }}").Render(context));
    }

    [Fact]
    public void A_template_with_errors_cannot_be_rendered() =>
        Assert.Throws<InvalidOperationException>(() => Template.Parse("{{ 1 + }}").Render());

    [Fact]
    public void The_front_matter_is_run_by_the_host()
    {
        var template = Template.Parse(
            "+++\ntitle = 'T'\n+++\n{{ title }}", lexerOptions: new LexerOptions { Mode = ScriptMode.FrontMatterAndContent });
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject());
        context.Evaluate(template.Page?.FrontMatter);
        Assert.Equal("T", template.Render(context));
    }

    [Fact]
    public void An_expression_can_be_evaluated_by_itself()
    {
        Assert.Equal(3, Template.Evaluate("1 + 2", new TemplateContext()));
        Assert.Equal("ann", Template.Evaluate("name", new { Name = "ann" }));
    }

    [Fact]
    public void Variables_can_be_set_and_read_by_the_host()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject());
        context.SetValue(new ScriptVariableGlobal("x"), 5);
        Assert.Equal(5, context.GetValue(ScriptVariable.Create("x", ScriptVariableScope.Global)));
        Assert.Equal("5", Template.Parse("{{ x }}").Render(context));
    }
}
