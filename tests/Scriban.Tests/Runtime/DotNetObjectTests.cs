using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Runtime;

public sealed class DotNetObjectTests
{
    private static readonly Author Ann = new() { FullName = "Ann", BirthYear = 1980 };

    [Fact]
    public void Members_are_seen_under_snake_case_names() =>
        Assert.Equal("Ann 1980 public", Render("{{ a.full_name }} {{ a.birth_year }} {{ a.note }}", ("a", Ann)));

    [Fact]
    public void Inherited_members_are_seen() =>
        Assert.Equal("7", Render("{{ a.id }}", ("a", Ann)));

    [Theory]
    [InlineData("BaseUrl", "base_url")]
    [InlineData("URLPath", "urlpath")]
    [InlineData("Tag1", "tag1")]
    [InlineData("IOError", "ioerror")]
    public void Names_get_an_underscore_before_a_capital_that_follows_none(string name, string expected) =>
        Assert.Equal(expected, StandardMemberRenamer.Rename(name));

    [Theory]
    [InlineData("{{ a.secret }}|")]
    [InlineData("{{ a.shared }}|")]
    [InlineData("{{ a.greet }}|")]
    public void Ignored_static_and_method_members_are_not_seen(string template) =>
        Assert.Equal("|", Render(template, ("a", Ann)));

    [Fact]
    public void A_renamer_decides_the_names()
    {
        var context = new TemplateContext { MemberRenamer = member => member.Name };
        context.PushGlobal(Globals(("a", Ann)));
        Assert.Equal("Ann", Template.Parse("{{ a.FullName }}{{ a.full_name }}").Render(context));
    }

    [Fact]
    public void A_filter_hides_members()
    {
        var context = new TemplateContext { MemberFilter = member => member.Name != "FullName" };
        context.PushGlobal(Globals(("a", Ann)));
        Assert.Equal("1980", Template.Parse("{{ a.full_name }}{{ a.birth_year }}").Render(context));
    }

    [Fact]
    public void Public_setters_can_be_used()
    {
        var author = new Author();
        Render("{{ a.birth_year = 5; a.note = 'x' }}", ("a", author));
        Assert.Equal((5, "x"), (author.BirthYear, author.Note));
    }

    [Theory]
    [InlineData("{{ a.full_name = 'x' }}")]
    [InlineData("{{ a.age = 1 }}")]
    public void Init_and_missing_setters_cannot(string template) =>
        Assert.Equal(6, Assert.Throws<ScriptRuntimeException>(() => Render(template, ("a", new Author()))).Span.Start.Column + 1);

    [Fact]
    public void An_exception_of_a_getter_gets_the_place_in_the_template()
    {
        var error = Assert.Throws<ScriptRuntimeException>(() => Render("\n{{ a.broken }}", ("a", Ann)));
        Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.Equal(1, error.Span.Start.Line);
    }

    [Fact]
    public void Keys_of_dictionaries_are_not_renamed_and_convert_to_the_type_of_the_key() =>
        Assert.Equal("1 two one", Render(
            "{{ d.FirstName }} {{ n[2] }} {{ n['1'] }}",
            ("d", new Dictionary<string, object> { ["FirstName"] = 1 }), ("n", new Dictionary<int, string> { [1] = "one", [2] = "two" })));

    [Fact]
    public void Lists_and_indexers_are_indexed() =>
        Assert.Equal("b 2 <k>", Render("{{ l[1] }} {{ l.size }} {{ i['k'] }}", ("l", new List<string> { "a", "b" }), ("i", new Indexed())));

    [Fact]
    public void Structures_are_read() => Assert.Equal("3", Render("{{ p.x }}", ("p", new Point { X = 3 })));

    [Fact]
    public void Objects_that_know_no_text_form_take_that_of_dot_net() => Assert.Equal("shown", Render("{{ a }}", ("a", Ann)));

    [Fact]
    public void Lazy_values_and_json_unwrap_when_read()
    {
        using var json = System.Text.Json.JsonDocument.Parse("""{"a": [1, {"b": "x"}]}""");
        var text = Render("{{ lazy + 1 }} {{ json.a[1].b }}", ("lazy", new ScriptLazy<int>(() => 4)), ("json", json.RootElement.Clone()));
        Assert.Equal("5 x", text);
    }

    [Fact]
    public void Importing_an_object_copies_its_members_one_level_deep()
    {
        var target = new ScriptObject();
        target.Import(new { FirstName = "Ann", Next = Ann });
        Assert.Equal("Ann", target["first_name"]);
        Assert.Same(Ann, target["next"]);
    }

    [Fact]
    public void Importing_a_type_brings_its_static_methods_as_functions()
    {
        var globals = new ScriptObject();
        globals.Import(typeof(Functions));
        Assert.Equal("3 6 a-b 2 t", RenderWith("{{ add_numbers 1 2 }} {{ sum 1 2 3 }} {{ 'a' | join_two 'b' }} {{ where }}", globals));
    }

    [Fact]
    public void A_delegate_becomes_a_function()
    {
        var globals = new ScriptObject();
        globals.Import("twice", new Func<int, int>(value => value * 2));
        globals.SetValue("thrice", DelegateCustomFunction.CreateFunc<int, int>(value => value * 3), true);
        Assert.Equal("4 6 8", RenderWith("{{ twice 2 }} {{ 2 | thrice }} {{ twice '4' }}", globals));
    }

    [Fact]
    public void A_class_derived_from_ScriptObject_imports_its_own_static_methods() =>
        Assert.Equal("hello ann", RenderWith("{{ say_hello 'ann' }}", new Greeter()));

    private static string Render(string template, params (string Name, object Value)[] values) => RenderWith(template, Globals(values));

    private static string RenderWith(string template, ScriptObject globals)
    {
        var context = new TemplateContext();
        context.PushGlobal(globals);
        return Template.Parse(template, "t").Render(context);
    }

    private static ScriptObject Globals(params (string Name, object Value)[] values)
    {
        var globals = new ScriptObject();
        foreach (var (name, value) in values) globals.SetValue(name, value, false);
        return globals;
    }

    private abstract class Thing
    {
        public int Id => 7;
    }

    private sealed class Author : Thing
    {
        public static int Shared => 1;

        public string Note = "public";

        public string FullName { get; init; } = "";

        public int BirthYear { get; set; }

        public int Age => 2024 - BirthYear;

        [ScriptMemberIgnore]
        public string Secret => "s";

        public string Broken => throw new InvalidOperationException("no");

        public string Greet() => Note;

        public override string ToString() => "shown";
    }

    private sealed class Indexed
    {
        public string this[string key] => $"<{key}>";
    }

    private struct Point
    {
        public int X { get; set; }
    }

    private static class Functions
    {
        public static int AddNumbers(int left, int right) => left + right;

        public static int Sum(params int[] values) => values.Sum();

        public static string JoinTwo(string left, string right) => $"{left}-{right}";

        public static string Where(TemplateContext context, Scriban.Parsing.SourceSpan span) => $"{context.GlobalCount} {span.FileName}";
    }

    private sealed class Greeter : ScriptObject
    {
        public static string SayHello(string name) => $"hello {name}";
    }
}
