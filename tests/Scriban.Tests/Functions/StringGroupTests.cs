namespace Scriban.Tests.Functions;

public sealed class StringGroupTests
{
    [Theory]
    [InlineData("'Hello' | string.append ' World'", "Hello World")]
    [InlineData("null | string.append 'x'", "x")]
    [InlineData("1 | string.append 2", "12")]
    [InlineData("'World' | string.prepend 'Hello '", "Hello World")]
    [InlineData("'test' | string.capitalize", "Test")]
    [InlineData("'This is easy' | string.capitalizewords", "This Is Easy")]
    [InlineData("'TeSt' | string.downcase", "test")]
    [InlineData("'test' | string.upcase", "TEST")]
    [InlineData("true | string.upcase", "TRUE")]
    [InlineData("[1, 'a'] | string.upcase", "[1, \"A\"]")]
    [InlineData("null | string.downcase", "")]
    [InlineData("'100% M & Ms!!!' | string.handleize", "100-m-ms")]
    [InlineData("products = []; products.size | string.pluralize 'product' 'products'", "products")]
    [InlineData("1 | string.pluralize 'product' 'products'", "product")]
    [InlineData("'1' | string.pluralize 'product' 'products'", "product")]
    public void Shapes_text(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("'This is easy' | string.contains 'easy'", "true")]
    [InlineData("'This is easy' | string.contains 'EASY'", "false")]
    [InlineData("'a1' | string.contains 1", "true")]
    [InlineData("null | string.contains 'a'", "false")]
    [InlineData("'a' | string.contains null", "false")]
    [InlineData("'' | string.empty", "true")]
    [InlineData("null | string.empty", "true")]
    [InlineData("'a' | string.empty", "false")]
    [InlineData("' \t' | string.whitespace", "true")]
    [InlineData("'a' | string.whitespace", "false")]
    [InlineData("'This is easy' | string.ends_with 'easy'", "true")]
    [InlineData("'This is easy' | string.ends_with 'none'", "false")]
    [InlineData("'This is easy' | string.starts_with 'This'", "true")]
    [InlineData("'This is easy' | string.starts_with 'easy'", "false")]
    [InlineData("'Scriban' | string.equals_ignore_case 'SCRIBAN'", "true")]
    [InlineData("'test' | string.size", "4")]
    [InlineData("null | string.size", "0")]
    [InlineData("12345 | string.size", "5")]
    public void Answers_questions(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("'abcabc' | string.index_of 'c'", "2")]
    [InlineData("'abcabc' | string.index_of 'c' 3", "5")]
    [InlineData("'abcabc' | string.index_of 'c' 0 2", "-1")]
    [InlineData("'abc' | string.index_of 'B' null null 'OrdinalIgnoreCase'", "1")]
    [InlineData("'abc' | string.index_of 'B' stringComparison: 'OrdinalIgnoreCase'", "1")]
    [InlineData("'abc' | string.index_of 'z'", "-1")]
    public void Finds_a_place(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("'   too many spaces           ' | string.strip", "too many spaces")]
    [InlineData("'   too many spaces  ' | string.lstrip", "too many spaces  ")]
    [InlineData("'   too many spaces  ' | string.rstrip", "   too many spaces")]
    [InlineData("\"This is a string.\\r\\n With \\nanother \\rstring\" | string.strip_newlines", "This is a string. With another string")]
    [InlineData("'hello' | string.pad_left 10", "     hello")]
    [InlineData("'hello' | string.pad_right 7 | string.append '|'", "hello  |")]
    [InlineData("world = 'hello'; 'hello' | string.pad_left 3", "hello")]
    public void Trims_and_pads(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("'Hello, world. Goodbye, world.' | string.replace 'world' 'buddy'", "Hello, buddy. Goodbye, buddy.")]
    [InlineData("'Hello, world. Goodbye, world.' | string.replace_first 'world' 'buddy'", "Hello, buddy. Goodbye, world.")]
    [InlineData("'Hello, world. Goodbye, world.' | string.replace_first 'world' 'buddy' true", "Hello, world. Goodbye, buddy.")]
    [InlineData("'Hello, world. Goodbye, world.' | string.remove 'world'", "Hello, . Goodbye, .")]
    [InlineData("'Hello, world. Goodbye, world.' | string.remove_first 'world'", "Hello, . Goodbye, world.")]
    [InlineData("'Hello, world. Goodbye, world.' | string.remove_last 'world'", "Hello, world. Goodbye, .")]
    [InlineData("'a1a' | string.replace 1 2", "a2a")]
    [InlineData("'aXb' | string.replace 'X' null", "ab")]
    [InlineData("null | string.replace 'a' 'b'", "")]
    public void Replaces_and_removes(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("'hello' | string.slice 0", "hello")]
    [InlineData("'hello' | string.slice 1", "ello")]
    [InlineData("'hello' | string.slice 1 3", "ell")]
    [InlineData("'hello' | string.slice 1 length: 3", "ell")]
    [InlineData("'hello' | string.slice (-2)", "lo")]
    [InlineData("'hello' | string.slice1 0", "h")]
    [InlineData("'hello' | string.slice1 1 3", "ell")]
    [InlineData("'Hi, how are you today?' | string.split ' '", "[\"Hi,\", \"how\", \"are\", \"you\", \"today?\"]")]
    [InlineData("for word in 'Hi, how are you today?' | string.split ' '; word + '.'; end", "Hi,.how.are.you.today?.")]
    [InlineData("null | string.split ','", "[]")]
    [InlineData("'The cat came back the very next day' | string.truncate 13", "The cat ca...")]
    [InlineData("'The cat came back' | string.truncate 7 ''", "The cat")]
    [InlineData("'The cat came back' | string.truncate 8 ellipsis: '…'", "The cat…")]
    [InlineData("'The cat came back the very next day' | string.truncatewords 4", "The cat came back...")]
    [InlineData("'The cat came' | string.truncatewords 2 '!'", "The cat!")]
    public void Takes_pieces(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("\"Hel\\tlo\\n\\\"W\\\\orld\" | string.escape", "Hel\\tlo\\n\\\"W\\\\orld")]
    [InlineData("\"Hello\\n\\\"World\\\"\" | string.literal", "\"Hello\\n\\\"World\\\"\"")]
    [InlineData("'123' | string.to_int + 1", "124")]
    [InlineData("'99999999999' | string.to_long + 1", "100000000000")]
    [InlineData("'123.4' | string.to_double + 1", "124.4")]
    [InlineData("'1.5' | string.to_float | object.kind", "float")]
    [InlineData("'x' | string.to_int | object.typeof", "")]
    [InlineData("null | string.to_int", "")]
    [InlineData("'hello' | string.base64_encode", "aGVsbG8=")]
    [InlineData("'aGVsbG8=' | string.base64_decode", "hello")]
    [InlineData("'test' | string.md5", "098f6bcd4621d373cade4e832627b4f6")]
    [InlineData("'test' | string.sha1", "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3")]
    [InlineData("'test' | string.sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("'test' | string.sha512 | string.slice 0 16", "ee26b0dd4af7e749")]
    [InlineData("'test' | string.hmac_sha1 'secret'", "1aa349585ed7ecbd3b9c486a30067e395ca4b356")]
    [InlineData("'test' | string.hmac_sha256 'secret'", "0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914")]
    [InlineData("'test' | string.hmac_sha512 'secret' | string.size", "128")]
    public void Converts(string code, string expected) => Assert.Equal(expected, Rendering.Of(code));

    [Theory]
    [InlineData("string.upcase")]
    [InlineData("string.upcase 'a' 'b'")]
    [InlineData("'a' | string.append")]
    [InlineData("'a' | string.append 'b' 'c'")]
    [InlineData("'a' | string.replace '' 'b'")]
    [InlineData("'a' | string.replace 'b'")]
    [InlineData("'a' | string.truncate 'x'")]
    [InlineData("'a' | string.slice")]
    [InlineData("'a' | string.index_of 'a' 5")]
    [InlineData("'!' | string.base64_decode")]
    [InlineData("'a' | string.pad_left (-1)")]
    [InlineData("'a' | string.nothing_of_the_kind")]
    [InlineData("string.upcase = 1")]
    public void Refuses_missing_and_wrong_arguments(string code) => Rendering.Fails(code);

    [Theory]
    [InlineData("'a' | string.pad_left 101")]
    [InlineData("'a' | string.pad_right 101")]
    [InlineData("x = 'aaaaaaaaaa' | string.replace 'a' 'bbbbbbbbbbb'")]
    [InlineData("x = ('a' | string.pad_left 60); x | string.append x")]
    public void Holds_what_it_builds_against_the_limit_of_texts(string code) =>
        Rendering.Fails(code, context => context.LimitToString = 100);

    [Fact]
    public void Reads_numbers_as_the_culture_writes_them() =>
        Assert.Equal("1,5", Rendering.In("fr-FR", "'1,5' | string.to_double"));

    [Fact]
    public void Knows_no_language_when_it_changes_case() => Assert.Equal("I", Rendering.In("tr-TR", "'i' | string.upcase"));
}
