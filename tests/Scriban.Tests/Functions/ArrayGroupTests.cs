using Scriban.Runtime;

namespace Scriban.Tests.Functions;

public sealed class ArrayGroupTests
{
    private enum Shade
    {
        Light,
        Dark,
    }

    [Theory]
    [InlineData("[1, 2, 3] | array.add 4", "[1, 2, 3, 4]")]
    [InlineData("[] | array.add 4", "[4]")]
    [InlineData("null | array.add 4", "[4]")]
    [InlineData("[1] | array.add null", "[1, null]")]
    [InlineData("[1] | array.add [2]", "[1, [2]]")]
    [InlineData("(1..3) | array.add 4", "[1, 2, 3, 4]")]
    [InlineData("[1, 2, 3] | array.add_range [4, 5]", "[1, 2, 3, 4, 5]")]
    [InlineData("[1] | array.add_range null", "[1]")]
    [InlineData("[1, 2, 3] | array.concat [4, 5]", "[1, 2, 3, 4, 5]")]
    [InlineData("null | array.concat [4, 5]", "[4, 5]")]
    public void Puts_lists_together(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[1, null, 3] | array.compact", "[1, 3]")]
    [InlineData("[null] | array.compact", "[]")]
    [InlineData("['', false, 0, null] | array.compact", "[\"\", false, 0]")]
    [InlineData("null | array.compact", "[]")]
    [InlineData("[1, 1, 4, 5, 8, 8] | array.uniq", "[1, 4, 5, 8]")]
    [InlineData("[1, 1.0, '1', '1'] | array.uniq", "[1, 1, \"1\"]")]
    [InlineData("[null, null] | array.uniq", "[null]")]
    [InlineData("null | array.uniq", "[]")]
    public void Drops_what_is_null_or_was_there_before(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[4, 5, 6] | array.first", "4")]
    [InlineData("[4, 5, 6] | array.last", "6")]
    [InlineData("[] | array.first", "")]
    [InlineData("[] | array.last", "")]
    [InlineData("null | array.first", "")]
    [InlineData("null | array.last", "")]
    [InlineData("(4..6) | array.first", "4")]
    [InlineData("(4..6) | array.last", "6")]
    [InlineData("array.first [7]", "7")]
    public void Gives_the_first_and_the_last(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[4, 5, 6] | array.size", "3")]
    [InlineData("[] | array.size", "0")]
    [InlineData("null | array.size", "0")]
    [InlineData("'abc' | array.size", "3")]
    [InlineData("(1..4) | array.size", "4")]
    [InlineData("(1..<4) | array.size", "3")]
    public void Counts_items(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[4, 5, 6, 7] | array.limit 2", "[4, 5]")]
    [InlineData("[4] | array.limit 9", "[4]")]
    [InlineData("[4] | array.limit 0", "[]")]
    [InlineData("[4] | array.limit (-1)", "[]")]
    [InlineData("null | array.limit 1", "")]
    [InlineData("[4, 5, 6, 7, 8] | array.offset 2", "[6, 7, 8]")]
    [InlineData("[4, 5] | array.offset 9", "[]")]
    [InlineData("[4, 5] | array.offset (-1)", "[4, 5]")]
    [InlineData("null | array.offset 1", "")]
    [InlineData("[4, 5, 6, 7] | array.offset 1 | array.limit 2 | array.join ','", "5,6")]
    public void Takes_and_skips(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("['a', 'b', 'c'] | array.insert_at 2 'Yo'", "[\"a\", \"b\", \"Yo\", \"c\"]")]
    [InlineData("['a'] | array.insert_at 0 'Yo'", "[\"Yo\", \"a\"]")]
    [InlineData("['a'] | array.insert_at (-5) 'Yo'", "[\"Yo\", \"a\"]")]
    [InlineData("['a'] | array.insert_at 3 'Yo'", "[\"a\", null, null, \"Yo\"]")]
    [InlineData("null | array.insert_at 0 'Yo'", "[\"Yo\"]")]
    [InlineData("[4, 5, 6, 7, 8] | array.remove_at 2", "[4, 5, 7, 8]")]
    [InlineData("[4, 5, 6, 7, 8] | array.remove_at (-1)", "[4, 5, 6, 7]")]
    [InlineData("[4, 5] | array.remove_at (-2)", "[5]")]
    [InlineData("[4, 5] | array.remove_at (-3)", "[4, 5]")]
    [InlineData("[4, 5] | array.remove_at 2", "[4, 5]")]
    [InlineData("null | array.remove_at 0", "[]")]
    public void Inserts_and_removes_at_a_place(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[1, 2, 3] | array.join '|'", "1|2|3")]
    [InlineData("[1, null, 'x', true, 1.5] | array.join ','", "1,,x,true,1.5")]
    [InlineData("[] | array.join ','", "")]
    [InlineData("null | array.join ','", "")]
    [InlineData("[1, 2] | array.join null", "12")]
    [InlineData("[[1, 2], [3]] | array.join ' '", "[1, 2] [3]")]
    [InlineData("[1, 2, 3] | array.join ', ' @(do; ret '<' + $0 + '>'; end)", "<1>, <2>, <3>")]
    [InlineData("['a', 'b'] | array.join '' @string.upcase", "AB")]
    public void Joins_the_text_forms(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[4, 5, 6, 7] | array.reverse", "[7, 6, 5, 4]")]
    [InlineData("[] | array.reverse", "[]")]
    [InlineData("null | array.reverse", "[]")]
    [InlineData("(1..3) | array.reverse", "[3, 2, 1]")]
    [InlineData("[1, 2, 3] | array.reverse | array.reverse", "[1, 2, 3]")]
    public void Reverses(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[10, 2, 6] | array.sort", "[2, 6, 10]")]
    [InlineData("['b', null, 'a'] | array.sort", "[null, \"a\", \"b\"]")]
    [InlineData("[1.5, 0.5] | array.sort", "[0.5, 1.5]")]
    [InlineData("[true, false] | array.sort", "[false, true]")]
    [InlineData("[] | array.sort", "[]")]
    [InlineData("null | array.sort", "[]")]
    [InlineData("5 | array.sort", "[5]")]
    [InlineData("(3..1) | array.sort", "[1, 2, 3]")]
    [InlineData("[{n: 'b', i: 1}, {n: 'a', i: 2}, {n: 'b', i: 3}] | array.sort 'n' | array.map 'i'", "[2, 1, 3]")]
    [InlineData("[{a: {b: 2}}, {a: {b: 1}}, {a: null}, {}] | array.sort 'a.b' | array.size", "4")]
    [InlineData("[{a: {b: 2}}, {a: {b: 1}}] | array.sort 'a.b'", "[{a: {b: 1}}, {a: {b: 2}}]")]
    [InlineData("[{'a.b': 1, a: {b: 2}}, {'a.b': 0, a: {b: 3}}] | array.sort 'a.b' | array.map 'a.b'", "[0, 1]")]
    [InlineData("[{a: 1}, {b: 1}] | array.sort 'a'", "[{b: 1}, {a: 1}]")]
    [InlineData("xs = [3, 1]; ys = xs | array.sort; xs", "[3, 1]")]
    public void Sorts_stably_with_nothing_first(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[1, 'a'] | array.sort")]
    [InlineData("[{}, {}] | array.sort")]
    [InlineData("[{a: 1}, {a: 'x'}] | array.sort 'a'")]
    public void Refuses_to_sort_what_cannot_be_compared(string code) => Rendering.Fails(code);

    [Theory]
    [InlineData("[{key: 'a'}, {key: 'b'}] | array.map 'key'", "[\"a\", \"b\"]")]
    [InlineData("[{key: 'a'}, {}, null, 5, {key: null}] | array.map 'key'", "[\"a\", null]")]
    [InlineData("['a', 'bc'] | array.map 'size'", "[1, 2]")]
    [InlineData("null | array.map 'a'", "")]
    [InlineData("[{a: 1}] | array.map null", "")]
    [InlineData("[{type: 'x', n: 2}, {type: 'y', n: 1}] | array.sort 'n' | array.map 'type' | array.join ' '", "y x")]
    public void Maps_to_a_member(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("[1, 2, 3, 4] | array.contains 4", "true")]
    [InlineData("[1, 2] | array.contains 4", "false")]
    [InlineData("[1.0] | array.contains 1", "false")]
    [InlineData("['1'] | array.contains 1", "false")]
    [InlineData("[null] | array.contains null", "true")]
    [InlineData("[] | array.contains null", "false")]
    [InlineData("null | array.contains 1", "false")]
    [InlineData("(1..3) | array.contains 2", "true")]
    public void Contains_what_dotnet_calls_equal(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("xs | array.contains 'Dark'", "true")]
    [InlineData("xs | array.contains 'dark'", "false")]
    [InlineData("xs | array.contains 1", "true")]
    [InlineData("xs | array.contains 0", "false")]
    public void Finds_an_enum_by_name_and_number(string code, string expected) =>
        Assert.Equal(expected, Rendering.Of(code, null, ("xs", new ScriptArray { Shade.Dark })));

    [Theory]
    [InlineData("[' a', ' 5', '6 '] | array.each @string.strip", "[\"a\", \"5\", \"6\"]")]
    [InlineData("[1, 2] | array.each @(do; ret $0 * 2; end)", "[2, 4]")]
    [InlineData("[1, 2] | array.each do(x); ret x + 1; end", "[2, 3]")]
    [InlineData("null | array.each @string.strip", "")]
    [InlineData("['', '200', '', '400'] | array.filter @string.empty", "[\"\", \"\"]")]
    [InlineData("[1, 2, 3] | array.filter @(do; ret $0 > 1; end)", "[2, 3]")]
    [InlineData("[1, null, 0] | array.filter @(do; ret $0; end)", "[1, 0]")]
    [InlineData("null | array.filter @string.empty", "")]
    [InlineData("['', 'a'] | array.any @string.empty", "true")]
    [InlineData("['hello', 'world'] | array.any @string.contains 'world'", "true")]
    [InlineData("['hello', 'world'] | array.any @string.contains 'x'", "false")]
    [InlineData("[] | array.any @string.empty", "false")]
    [InlineData("null | array.any @string.empty", "false")]
    public void Runs_a_function_over_the_items(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("for x in 1..5; array.cycle ['one', 'two', 'three']; end", "onetwothreeonetwo")]
    [InlineData("array.cycle ['a', 'b'] 'g1'; array.cycle ['a', 'b'] 'g2'; array.cycle ['a', 'b'] 'g1'", "aab")]
    [InlineData("array.cycle [1, 2]; array.cycle [3, 4]; array.cycle [1, 2]", "132")]
    [InlineData("array.cycle ['a', 'b'] group: 'x'; array.cycle ['a', 'b']", "aa")]
    [InlineData("array.cycle []", "")]
    [InlineData("array.cycle null", "")]
    public void Goes_round_a_list_once_a_call(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("array.size")]
    [InlineData("array.size [] []")]
    [InlineData("[1] | array.limit")]
    [InlineData("[1] | array.limit 'x'")]
    [InlineData("[1] | array.insert_at 1")]
    [InlineData("[1] | array.join")]
    [InlineData("[1] | array.each 5")]
    [InlineData("[1] | array.each 'string.strip'")]
    public void Refuses_missing_and_wrong_arguments(string code) => Rendering.Fails(code);

    [Theory]
    [InlineData("(1..50) | array.join ','")]
    [InlineData("(1..50) | array.sort")]
    [InlineData("[1] | array.insert_at 50 1")]
    [InlineData("for x in 1..4; (1..8) | array.size; (1..8) | array.reverse; end")]
    public void Counts_its_steps_against_the_limit_of_loops(string code) =>
        Rendering.Fails(code, context => context.LoopLimit = 20);

    [Fact]
    public void Counts_only_the_steps_it_makes() =>
        Assert.Equal("[1, 2]", Rendering.Of("(1..1000) | array.limit 2", context => context.LoopLimit = 1000));

    [Fact]
    public void Holds_joined_text_against_the_limit_of_texts() =>
        Rendering.Fails("(1..100) | array.join '----------'", context => context.LimitToString = 500);

    [Fact]
    public void Sorts_text_by_the_culture() =>
        Assert.Equal("[\"a\", \"A\", \"b\", \"B\"]", Rendering.Of("['b', 'A', 'a', 'B'] | array.sort"));
}
