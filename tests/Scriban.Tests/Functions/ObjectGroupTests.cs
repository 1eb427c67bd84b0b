using System.Dynamic;
using Scriban.Syntax;

namespace Scriban.Tests.Functions;

public sealed class ObjectGroupTests
{
    [Theory]
    [InlineData("undefined_var | object.default 'Hello'", "Hello")]
    [InlineData("'' | object.default 'Hello'", "Hello")]
    [InlineData("' ' | object.default 'Hello'", " ")]
    [InlineData("0 | object.default 1", "0")]
    [InlineData("false | object.default 1", "false")]
    [InlineData("[] | object.default 1", "[]")]
    [InlineData("null | object.default null", "")]
    public void Gives_another_value_for_nothing(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("{a: 1, b: 2} | object.keys", "[\"a\", \"b\"]")]
    [InlineData("{a: 1, b: 'x'} | object.values", "[1, \"x\"]")]
    [InlineData("{} | object.keys", "[]")]
    [InlineData("null | object.keys", "[]")]
    [InlineData("null | object.values", "[]")]
    [InlineData("{title: 'x', b: null} | object.has_key 'title'", "true")]
    [InlineData("{title: 'x', b: null} | object.has_key 'b'", "true")]
    [InlineData("{title: 'x', b: null} | object.has_value 'b'", "false")]
    [InlineData("{title: 'x'} | object.has_value 'title'", "true")]
    [InlineData("{title: 'x'} | object.has_key 'y'", "false")]
    [InlineData("null | object.has_key 'y'", "false")]
    [InlineData("null | object.has_value 'y'", "false")]
    [InlineData("{a: 1, b: 2} | object.size", "2")]
    [InlineData("[1, 2, 3] | object.size", "3")]
    [InlineData("'abc' | object.size", "3")]
    [InlineData("null | object.size", "0")]
    [InlineData("5 | object.size", "0")]
    [InlineData("(1..4) | object.size", "4")]
    public void Looks_inside(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("null", "", "")]
    [InlineData("true", "boolean", "bool")]
    [InlineData("1", "number", "int")]
    [InlineData("99999999999", "number", "long")]
    [InlineData("1.0", "number", "double")]
    [InlineData("1.0f", "number", "float")]
    [InlineData("1.0m", "number", "decimal")]
    [InlineData("'text'", "string", "string")]
    [InlineData("(1..5)", "iterator", "range")]
    [InlineData("[1, 2]", "array", "array")]
    [InlineData("{}", "object", "object")]
    public void Says_what_a_value_is(string value, string type, string kind)
    {
        Assert.Equal(type, Rendering.Of($"{value} | object.typeof"));
        Assert.Equal(kind, Rendering.Of($"{value} | object.kind"));
    }

    [Theory]
    [InlineData("255 | object.format 'X4'", "00FF")]
    [InlineData("1523 | object.format 'N2' 'fr-FR' | string.slice (-2)", "00")]
    [InlineData("(date.parse '2024-03-05') | object.format 'yyyy/MM'", "2024/03")]
    [InlineData("null | object.format 'N2'", "")]
    public void Formats_by_dotnet(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("null | object.to_json", "null")]
    [InlineData("true | object.to_json", "true")]
    [InlineData("1 | object.to_json", "1")]
    [InlineData("1.5 | object.to_json", "1.5")]
    [InlineData("'a\"é<' | object.to_json", "\"a\\u0022\\u00E9\\u003C\"")]
    [InlineData("(1..3) | object.to_json", "[1,2,3]")]
    [InlineData("[1, [null], {}] | object.to_json", "[1,[null],{}]")]
    [InlineData("{foo: 'bar', baz: [1, 2, 3]} | object.to_json", "{\"foo\":\"bar\",\"baz\":[1,2,3]}")]
    [InlineData(
        "'{ \"foo\": \"bar\", \"baz\": [1, 2, 3, null, true, 1.5] }' | object.from_json",
        "{foo: \"bar\", baz: [1, 2, 3, null, true, 1.5]}"
    )]
    [InlineData("obj = '{ \"foo\": \"bar\", \"baz\": [1, 2, 3] }' | object.from_json; obj.foo + obj.baz[1]", "bar2")]
    [InlineData("'[]' | object.from_json", "[]")]
    [InlineData("'null' | object.from_json", "")]
    [InlineData("null | object.from_json", "")]
    [InlineData("'{\"a\":{\"b\":[1,\"x\"]}}' | object.from_json | object.to_json", "{\"a\":{\"b\":[1,\"x\"]}}")]
    public void Speaks_json(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("'1 + 2' | object.eval", "3")]
    [InlineData("x = 5; 'x * 2' | object.eval", "10")]
    [InlineData("'y = 4' | object.eval; y", "4")]
    [InlineData("null | object.eval", "")]
    [InlineData("'This is a template text {{ 1 + 2 }}' | object.eval_template", "This is a template text 3")]
    [InlineData("x = 5; '<{{ x }}>' | object.eval_template", "<5>")]
    [InlineData("a = '<{{ 1 }}>' | object.eval_template; a + a", "<1><1>")]
    [InlineData("null | object.eval_template", "")]
    public void Runs_text_as_code(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("object.default 1")]
    [InlineData("object.keys")]
    [InlineData("{} | object.has_key")]
    [InlineData("'x' | object.format 'N2'")]
    [InlineData("'{' | object.from_json")]
    [InlineData("'1 +' | object.eval")]
    [InlineData("'{{ 1 + }}' | object.eval_template")]
    [InlineData("'nope.x' | object.eval")]
    [InlineData("x = {}; x.x = x; x | object.to_json")]
    [InlineData("x = '\\'x\\' | object.eval'; func f; 'f' | object.eval; end; f")]
    public void Refuses_missing_and_wrong_arguments(string code) => Rendering.Fails(code);

    [Theory]
    [InlineData("x = [1]; for i in 1..19; x = [x, x, x, x, x]; end; x | object.to_json")]
    [InlineData("x = [1]; for i in 1..19; x = [x, x, x, x, x]; end; [x] | array.join ','")]
    public void Does_not_write_a_text_without_end(string code)
    {
        try
        {
            Assert.InRange(Rendering.Of(code, context => context.LimitToString = 10_000).Length, 1, 11_000);
        }
        catch (ScriptRuntimeException error)
        {
            Assert.Contains("limit", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Writes_what_was_captured_and_dynamic_objects_as_json()
    {
        dynamic post = new ExpandoObject();
        post.title = "Hello";

        Assert.Equal("\"abc\"", Rendering.Of("capture c; 'abc'; end; c | object.to_json"));
        Assert.Equal("{\"title\":\"Hello\"}", Rendering.Of("post | object.to_json", null, ("post", post)));
    }

    [Fact]
    public void Looks_inside_objects_of_dotnet()
    {
        var post = new Post("Hello", 3);

        Assert.Equal("[\"title\", \"word_count\"]", Rendering.Of("post | object.keys", null, ("post", post)));
        Assert.Equal("[\"Hello\", 3]", Rendering.Of("post | object.values", null, ("post", post)));
        Assert.Equal("{\"title\":\"Hello\",\"word_count\":3}", Rendering.Of("post | object.to_json", null, ("post", post)));
        Assert.Equal("true", Rendering.Of("post | object.has_key 'title'", null, ("post", post)));
    }

    private sealed class Post(string title, int wordCount)
    {
        public string Title { get; } = title;

        public int WordCount { get; } = wordCount;
    }
}
