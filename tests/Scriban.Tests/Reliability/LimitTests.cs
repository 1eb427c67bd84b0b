using Scriban.Runtime;
using Scriban.Syntax;
using Scriban.Tests.Cases;

namespace Scriban.Tests.Reliability;

public sealed class LimitTests
{
    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for x in 1..2000; end }}")]
    [InlineData("{{ for x in 1..100; for y in 1..100; end; end }}")]
    [InlineData("{{ for x in 1..100; while true; break; end; for y in 1..10; end; end }}")]
    [InlineData("{{ tablerow x in 1..2000; end }}")]
    [InlineData("{{ 1..1000000000 | array.size }}")]
    [InlineData("{{ [1] * 100000 }}")]
    [InlineData("{{ x = [1]; for i in 1..900; x = x + x; end }}")]
    [InlineData("{{ 1..1000000000 | array.join ',' }}")]
    [InlineData("{{ x = []; x[100000000] = 1 }}")]
    [InlineData("{{ func f; while true; end; end; f }}")]
    [InlineData("{{ 1..5000 | array.each @(do; ret $0; end) | array.size }}")]
    public void The_limit_of_loops_stops(string template) => Fails(template, new TemplateContext());

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f(n); ret f(n + 1) + 1; end; f 0 }}")]
    [InlineData("{{ func f; g; end; func g; f; end; f }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ func f; wrap f; f; end; end; f }}")]
    [InlineData("{{ f = do; 'f' | object.eval; end; f }}")]
    [InlineData("{{ t = '{{ t | object.eval_template }}'; t | object.eval_template }}")]
    [InlineData("{{ func f; [1] | array.each @f; end; f }}")]
    public void The_limit_of_calls_stops(string template)
    {
        Fails(template, new TemplateContext());
        Fails(template, new TemplateContext { RecursiveLimit = 0 });
    }

    [Theory]
    [InlineData("{{ x = []; x = [x, x]; for i in 1..100; x = [x, x]; end; x }}")]
    [InlineData("{{ x = 1; for i in 1..19; x = [x, x, x, x, x, x, x, x]; end; x }}")]
    [InlineData("{{ x = 1; for i in 1..19; x = {a: x, b: x, c: x, d: x}; end; x }}")]
    [InlineData("{{ x = 1; for i in 1..19; x = [x, x, x, x, x, x, x, x]; end; x | object.to_json }}")]
    [InlineData("{{ x = 1; for i in 1..19; x = [x, x, x, x, x, x, x, x]; end; x + 'a' }}")]
    [InlineData("{{ x = 1; y = 1; for i in 1..60; x = [x, x]; y = [y, y]; end; x == y }}")]
    [InlineData("{{ x = 1; y = 1; for i in 1..60; x = [x, x]; y = [y, y]; end; [x, y] | array.sort | array.size }}")]
    [InlineData("{{ x = 1; y = 1; for i in 1..60; x = [x, x]; y = [y, y]; end; [x, y] | array.uniq | array.contains y }}")]
    [InlineData("{{ x = {}; x.x = x; x }}")]
    [InlineData("{{ x = {}; x.x = x; x | object.to_json }}")]
    [InlineData("{{ x = []; x[0] = x; x | array.join ',' }}")]
    public void A_value_within_itself_comes_to_an_end(string template) => Ends(template, new TemplateContext());

    [Theory]
    [InlineData("{{ 'abc' * 1000000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 1000000000 }}")]
    [InlineData("{{ x = 'ab'; for i in 1..500; x = x + x; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..500; x = x | string.append x; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..500; x = x | string.replace 'a' 'aa'; end }}")]
    [InlineData("{{ x = 9; for i in 1..900; x = x * x; end }}")]
    [InlineData("{{ 1 << 2000000 }}")]
    public void Text_and_numbers_do_not_grow_without_end(string template) => Ends(template, new TemplateContext());

    [Fact]
    public void Output_is_cut_at_its_limit()
    {
        var context = new TemplateContext { LimitToString = 10 };

        Assert.Equal("abcabcabca...", Template.Parse("{{ for x in 1..9 }}abc{{ end }}").Render(context));
    }

    [Fact]
    public void A_cancelled_rendering_stops()
    {
        using var source = new CancellationTokenSource();
        var context = new TemplateContext { LoopLimit = 0, CancellationToken = source.Token };
        var global = new ScriptObject();
        global.Import("cancel", new Action(source.Cancel));
        context.PushGlobal(global);

        Assert.Throws<ScriptAbortException>(() => Template.Parse("{{ while true; cancel; end }}").Render(context));
    }

    [Fact]
    public void A_regular_expression_that_takes_too_long_stops()
    {
        var context = new TemplateContext { RegexTimeOut = TimeSpan.FromMilliseconds(50) };
        var template = Template.Parse("{{ regex.match 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' '^(a+)+$' }}");

        Assert.ThrowsAny<ScriptRuntimeException>(() => template.Render(context));
    }

    [Theory]
    [InlineData("{{ for x in endless; end }}")]
    [InlineData("{{ endless | array.size }}")]
    [InlineData("{{ endless | array.join ',' }}")]
    [InlineData("{{ endless | array.sort }}")]
    [InlineData("{{ endless | array.reverse }}")]
    [InlineData("{{ endless }}")]
    [InlineData("{{ endless | object.to_json }}")]
    [InlineData("{{ endless | array.contains 0 }}")]
    [InlineData("{{ endless | array.last }}")]
    [InlineData("{{ endless | object.size }}")]
    public void A_sequence_without_end_stops(string template)
    {
        var context = new TemplateContext { LimitToString = 10_000 };
        context.PushGlobal(new ScriptObject { ["endless"] = Endless() });
        try
        {
            Assert.True(Template.Parse(template).Render(context).Length < 20_000);
        }
        catch (ScriptRuntimeException error)
        {
            Assert.NotEmpty(error.OriginalMessage);
        }
    }

    [Fact]
    public void A_query_has_a_limit_of_its_own()
    {
        var context = new TemplateContext { LoopLimit = 10, LoopLimitQueryable = 100 };
        var numbers = Enumerable.Range(0, 50).ToArray();
        context.PushGlobal(new ScriptObject { ["query"] = numbers.AsQueryable(), ["list"] = numbers });

        Assert.Equal(50, Template.Parse("{{ for x in query }}x{{ end }}").Render(context).Length);
        Assert.ThrowsAny<ScriptRuntimeException>(() => Template.Parse("{{ for x in list }}x{{ end }}").Render(context));
    }

    [Fact]
    public void Zero_lifts_a_limit()
    {
        var context = new TemplateContext { LoopLimit = 0, LimitToString = 0 };

        Assert.Equal(2_000_000, Template.Parse("{{ for x in 1..2000000 }}x{{ end }}").Render(context).Length);
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 1; ; i++) yield return i;
    }

    private static void Fails(string text, TemplateContext context)
    {
        context.TemplateLoader = new RecordedLoader(new Dictionary<string, string> { ["self"] = "{{ include 'self' }}" });
        var template = Template.Parse(text);

        Assert.Empty(template.Messages);
        Assert.ThrowsAny<ScriptRuntimeException>(() => template.Render(context));
    }

    /// <summary>By an error or with a text: both will do.</summary>
    private static void Ends(string text, TemplateContext context)
    {
        try
        {
            Assert.True(Template.Parse(text).Render(context).Length <= context.LimitToString + 3);
        }
        catch (ScriptRuntimeException error)
        {
            Assert.NotEmpty(error.OriginalMessage);
        }
    }
}
