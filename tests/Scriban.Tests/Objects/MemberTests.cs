using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Objects;

public sealed class MemberTests
{
    [Theory]
    [InlineData("{{ dog.name }}", "Rex")]
    [InlineData("{{ dog.leg_count }}", "4")]
    [InlineData("{{ dog.urlpath }}", "/dog")]
    [InlineData("{{ dog.best_friend.name }}", "Kim")]
    [InlineData("{{ dog.best_friend.best_friend }}|", "|")]
    [InlineData("{{ dog['name'] }}", "Rex")]
    [InlineData("{{ dog.toys[1] }}{{ dog.toys.size }}", "bone2")]
    [InlineData("{{ dog.days[1] }}", "walk")]
    [InlineData("{{ dog.rest }}", "Sunday")]
    [InlineData("{{ dog }}", "Dog Rex")]
    [InlineData("{{ dog.toys }}", "[\"ball\", \"bone\"]")]
    [InlineData("{{ dog.secret }}{{ dog.hidden }}{{ dog.bark }}{{ dog.kingdom }}{{ dog.to_string }}|", "|")]
    [InlineData("{{ dog.Name }}|", "|")]
    [InlineData("{{ for toy in dog.toys }}{{ toy }},{{ end }}", "ball,bone,")]
    [InlineData("{{ dog.toys | array.join '-' }}", "ball-bone")]
    [InlineData("{{ [dog] | array.map 'name' }}", "[\"Rex\"]")]
    [InlineData("{{ dog.name = 'Max'; dog.name }}", "Max")]
    [InlineData("{{ dog.leg_count = 3; dog.leg_count }}", "3")]
    [InlineData("{{ dog.leg_count = '5'; dog.leg_count }}", "5")]
    [InlineData("{{ dog.rest = 'Monday'; dog.rest }}", "Monday")]
    [InlineData("{{ dog.toys[0] = 'rope'; dog.toys }}", "[\"rope\", \"bone\"]")]
    [InlineData("{{ dog.days[2] = 'bath'; dog.days[2] }}", "bath")]
    [InlineData("{{ dog | object.has_key 'name' }} {{ dog | object.has_key 'secret' }}", "true false")]
    [InlineData("{{ dog.name | string.upcase }}", "REX")]
    public void Members_are_read_and_written(string template, string expected) => Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("{{ dog.age = 4 }}")]
    [InlineData("{{ dog.chip = 'x' }}")]
    [InlineData("{{ dog.urlpath = 'x' }}")]
    [InlineData("{{ dog.nope = 1 }}")]
    public void What_has_no_public_setter_is_read_only(string template) => Assert.ThrowsAny<ScriptRuntimeException>(() => Render(template));

    [Fact]
    public void A_type_with_an_indexer_can_be_indexed() =>
        Assert.Equal("70", Template.Parse("{{ tens[7] }}").Render(new { tens = new Tens() }));

    [Fact]
    public void A_renamer_gives_the_names() =>
        Assert.Equal("Rex|", Template.Parse("{{ dog.Name }}|{{ dog.name }}").Render(new { dog = NewDog() }, member => member.Name));

    [Fact]
    public void A_filter_hides_members() =>
        Assert.Equal("|4", Template.Parse("{{ dog.name }}|{{ dog.leg_count }}")
            .Render(new { dog = NewDog() }, memberFilter: member => member.Name != "Name"));

    [Theory]
    [InlineData("BaseUrl", "base_url")]
    [InlineData("URLPath", "urlpath")]
    [InlineData("Tag1", "tag1")]
    [InlineData("IOError", "ioerror")]
    [InlineData("Name", "name")]
    [InlineData("name", "name")]
    [InlineData("aB", "a_b")]
    public void Names_get_underscores(string name, string expected) => Assert.Equal(expected, StandardMemberRenamer.Rename(name));

    [Fact]
    public void Keys_of_dictionaries_keep_their_names()
    {
        var model = new Dictionary<string, object> { ["BaseUrl"] = 1, ["x"] = new Dictionary<string, int> { ["InnerKey"] = 2 } };

        Assert.Equal("12", Template.Parse("{{ BaseUrl }}{{ x.InnerKey }}").Render(model));
    }

    [Fact]
    public void A_lazy_value_is_made_when_it_is_read()
    {
        var made = 0;
        var global = new ScriptObject { ["lazy"] = new ScriptLazy<int>(() => ++made) };
        var context = new TemplateContext();
        context.PushGlobal(global);

        Assert.Equal("", Template.Parse("").Render(context));
        Assert.Equal(0, made);
        Assert.Equal("1 1", Template.Parse("{{ lazy }} {{ lazy }}").Render(context));
    }

    [Fact]
    public void A_record_struct_and_a_tuple_like_any_other() =>
        Assert.Equal("1-2", Template.Parse("{{ p.x }}-{{ p.y }}").Render(new { p = new Point(1, 2) }));

    [Fact]
    public void Json_is_read_like_objects()
    {
        using var json = System.Text.Json.JsonDocument.Parse("""{"a": {"b": [1, "x", null, true, 1.5]}}""");
        var global = new ScriptObject();
        global.Import(json.RootElement);
        var context = new TemplateContext();
        context.PushGlobal(global);

        Assert.Equal("[1, \"x\", null, true, 1.5] x", Template.Parse("{{ a.b }} {{ a.b[1] }}").Render(context));
    }

    private static string Render(string template) => Template.Parse(template).Render(new { dog = NewDog() });

    private static Dog NewDog() => new() { Name = "Rex", BestFriend = new Dog { Name = "Kim" } };

    private readonly record struct Point(int X, int Y);
}
