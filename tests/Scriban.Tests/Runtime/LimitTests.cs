using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Runtime;

public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ x = []; x[0] = x; x == x }}")]
    [InlineData("{{ x = {}; x.x = x; x }}")]
    [InlineData("{{ x = 10; for i in 1..1000; x = x * x; end }}")]
    [InlineData("{{ x = 1; for i in 1..1000; x = x << 1000000; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..1000; x = x * 1000000000; end }}")]
    public void Nothing_grows_for_ever_even_without_limits(string template)
    {
        var context = new TemplateContext { LoopLimit = 0, RecursiveLimit = 0, ObjectRecursionLimit = 0, LimitToString = 0 };
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse(template).Render(context));
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for i in 1..1001; end }}")]
    [InlineData("{{ for i in 1..100; for j in 1..100; end; end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ x = []; x[5000] = 1 }}")]
    [InlineData("{{ 'a' * 2000000 }}")]
    [InlineData("{{ [1] * 2000 }}")]
    public void The_usual_limits_stop_a_template(string template) =>
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse(template).Render(new TemplateContext()));

    [Fact]
    public void Text_is_cut_at_its_limit_over_all_renderings_of_a_context()
    {
        var context = new TemplateContext { LimitToString = 5 };
        var template = Template.Parse("abc");
        Assert.Equal(("abc", "ab...", ""), (template.Render(context), template.Render(context), template.Render(context)));
        context.Reset();
        Assert.Equal("abc", template.Render(context));
    }

    [Fact]
    public void Deep_blocks_and_expressions_end_in_an_error_or_a_result()
    {
        var blocks = string.Concat(Enumerable.Repeat("{{ if true }}", 20000)) + "x" + string.Concat(Enumerable.Repeat("{{ end }}", 20000));
        var sums = "{{ 1" + string.Concat(Enumerable.Repeat(" + 1", 20000)) + " }}";
        foreach (var text in new[] { blocks, sums })
        {
            var template = Template.Parse(text);
            if (template.HasErrors) continue;

            var result = Record.Exception(() => template.Render());
            Assert.True(result is null or ScriptRuntimeException, result?.ToString());
        }
    }

    [Fact]
    public void One_template_serves_many_threads()
    {
        var template = Template.Parse("{{ for x in xs; x | string.upcase; for.index; end; include_me.a }}");
        var texts = Enumerable
            .Range(0, 200)
            .AsParallel()
            .Select(number =>
            {
                var context = new TemplateContext();
                context.PushGlobal(
                    new ScriptObject
                    {
                        ["xs"] = new ScriptArray { "a", $"n{number}" },
                        ["include_me"] = new ScriptObject { ["a"] = number },
                    }
                );
                return (Expected: $"A0N{number}1{number}", Actual: template.Render(context));
            });
        Assert.All(texts, text => Assert.Equal(text.Expected, text.Actual));
    }
}
