using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Objects;

public sealed class ImportTests
{
    [Theory]
    [InlineData("{{ hello_world 'Ann' }}", "Hello Ann!")]
    [InlineData("{{ 'Ann' | hello_world '?' }}", "Hello Ann?")]
    [InlineData("{{ hello_world mark: '.' name: 'Bo' }}", "Hello Bo.")]
    [InlineData("{{ sum_all }} {{ sum_all 1 2 3 }} {{ sum_all(4, '5') }}", "0 6 9")]
    [InlineData("{{ with_context 5 }}", "True:1,4:5")]
    [InlineData("{{ many [1, 2] }}", "1+2")]
    [InlineData("{{ day_name 'friday' }} {{ day_name 'Friday' }}", "Friday Friday")]
    [InlineData("{{ half 4 }} {{ half null }}|", "2 |")]
    [InlineData("{{ nothing }}|", "|")]
    [InlineData("{{ answer }} {{ title }}", "42 tools")]
    [InlineData("{{ ignored }}|", "|")]
    public void A_type_brings_its_static_members(string template, string expected)
    {
        var global = new ScriptObject();
        global.Import(typeof(Toolbox));

        Assert.Equal(expected, Render(template, global));
    }

    [Theory]
    [InlineData("{{ hello_world }}", "1,15")]
    [InlineData("{{ hello_world 1 2 3 }}", "1,4")]
    [InlineData("{{ half 'x' }}", "1,9")]
    public void Wrong_arguments_are_errors(string template, string at)
    {
        var global = new ScriptObject();
        global.Import(typeof(Toolbox));

        Assert.Equal(at, Assert.ThrowsAny<ScriptRuntimeException>(() => Render(template, global)).Span.Start.ToStringSimple());
    }

    [Fact]
    public void An_object_brings_copies_of_its_members()
    {
        var dog = new Dog { Name = "Rex" };
        var global = new ScriptObject();
        global.Import(dog);
        dog.Name = "Max";

        Assert.Equal("Rex 4", Render("{{ name }} {{ leg_count }}", global));
    }

    [Fact]
    public void An_object_brings_the_static_methods_of_its_type_but_not_those_of_all_objects()
    {
        var global = new ScriptObject();
        global.Import(new Dog());

        Assert.Equal("wuffwuff|", Render("{{ bark 2 }}|{{ kingdom }}", global));
        Assert.False(global.Contains("reference_equals"));
    }

    [Fact]
    public void An_own_type_of_object_has_the_values_of_its_static_properties() =>
        Assert.Equal("twice is nice|", Render("{{ motto }}|{{ hidden }}", new OwnFunctions()));

    [Fact]
    public void A_list_can_be_made_of_json()
    {
        using var json = System.Text.Json.JsonDocument.Parse("""[1, "a", {"b": [2.5]}]""");
        var global = new ScriptObject { ["list"] = ScriptArray.From(json.RootElement) };

        Assert.Equal("""[1, "a", {b: [2.5]}]""", Render("{{ list }}", global));
    }

    [Fact]
    public void A_filter_and_a_renamer_choose_and_name()
    {
        var global = new ScriptObject();
        global.Import(new Dog { Name = "Rex" }, member => member.Name is "Name", member => "the_" + member.Name);

        Assert.Equal("Rex", Render("{{ the_Name }}{{ the_Age }}", global));
    }

    [Fact]
    public void A_delegate_is_a_function()
    {
        var global = new ScriptObject();
        global.Import("add", new Func<int, int, int>((a, b) => a + b));
        global.Import("where", new Func<TemplateContext, SourceSpan, string>((_, span) => span.Start.ToStringSimple()));

        Assert.Equal("3 5 1,34", Render("{{ add 1 2 }} {{ 2 | add 3 }} {{ where }}", global));
    }

    [Fact]
    public void A_function_of_the_host_is_called_with_its_arguments()
    {
        var global = new ScriptObject();
        global.SetValue("twice", DelegateCustomFunction.CreateFunc<int, int>(n => n * 2), true);
        global.SetValue("join", DelegateCustomFunction.CreateFunc<string, string, string>((a, b) => a + b), true);

        Assert.Equal("8 ab", Render("{{ twice 4 }} {{ 'a' | join 'b' }}", global));
    }

    [Fact]
    public void A_class_of_functions_brings_its_own()
    {
        var global = new ScriptObject { ["own"] = new OwnFunctions() };

        Assert.Equal("hi 8", Render("{{ own.hello_there }} {{ own.twice 4 }}", global));
        Assert.Equal("hi", Render("{{ hello_there }}", new OwnFunctions()));
    }

    [Fact]
    public void An_exception_of_the_host_gets_its_place()
    {
        var global = new ScriptObject();
        global.Import("fail", new Func<string>(() => throw new InvalidOperationException("boom")));
        var error = Assert.ThrowsAny<ScriptRuntimeException>(() => Render("a\n {{ fail }}", global));

        Assert.Equal("2,5", error.Span.Start.ToStringSimple());
        Assert.Contains("boom", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("<input>(2,5) : error : ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_awaited_when_rendering_is()
    {
        var global = new ScriptObject();
        global.Import("later", new Func<Task<string>>(async () =>
        {
            await Task.Yield();
            return "now";
        }));
        var context = new TemplateContext();
        context.PushGlobal(global);

        Assert.Equal("now", await Template.Parse("{{ later }}").RenderAsync(context));
    }

    [Fact]
    public void A_read_only_member_stays()
    {
        var global = new ScriptObject();
        global.SetValue("fixed", 1, true);

        Assert.True(global.Contains("fixed") && !global.CanWrite("fixed"));
        Assert.ThrowsAny<ScriptRuntimeException>(() => Render("{{ fixed = 2 }}", global));
    }

    private static string Render(string template, ScriptObject global)
    {
        var context = new TemplateContext();
        context.PushGlobal(global);
        return Template.Parse(template).Render(context);
    }
}
