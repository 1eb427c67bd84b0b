using FsCheck;
using FsCheck.Fluent;
using Scriban.Parsing;

namespace Scriban.Tests.Parsing;

public sealed class LexerPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261122, 7).WithMaxTest(400);

    [Fact]
    public void Tokens_and_what_lies_between_them_make_up_the_text() =>
        Prop.ForAll(RandomTemplate.Arbitrary, text => CoversEveryCharacter(text, ScriptMode.Default)).Check(Fixed);

    [Fact]
    public void The_same_holds_for_text_that_is_all_code() =>
        Prop.ForAll(RandomTemplate.Arbitrary, text => CoversEveryCharacter(text, ScriptMode.ScriptOnly)).Check(Fixed);

    [Fact]
    public void Line_and_column_of_a_token_agree_with_its_offset() =>
        Prop.ForAll(RandomTemplate.Arbitrary, text => Read(text, ScriptMode.Default).All(token => PositionAt(text, token) == token.Start))
            .Check(Fixed);

    [Fact]
    public void Text_without_braces_is_one_token() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var plain = text.Get.Replace('{', '(');
            var tokens = Read(plain, ScriptMode.Default);
            return plain.Length == 0 ? tokens.Count == 0 : tokens is [{ Kind: TokenKind.Raw } raw] && raw.Text == plain;
        }).Check(Fixed);

    private static List<Token> Read(string text, ScriptMode mode)
    {
        var lexer = new Lexer(text, new LexerOptions { Mode = mode }, ParserOptions.Default);
        var tokens = new List<Token>();
        for (var token = lexer.Read(); token.Kind != TokenKind.Eof; token = lexer.Read()) tokens.Add(token);
        return tokens;
    }

    private static bool CoversEveryCharacter(string text, ScriptMode mode)
    {
        var tokens = Read(text, mode);
        var gaps = tokens.Zip(tokens.Skip(1))
            .Where(pair => pair is not ({ Kind: TokenKind.Error }, _) and not (_, { Kind: TokenKind.Error }));
        return gaps.All(gap => IsBlank(text[(gap.First.End.Offset + 1)..gap.Second.Start.Offset]))
            && (tokens.Count == 0 ? IsBlank(text) : IsBlank(text[(tokens[^1].End.Offset + 1)..]));
    }

    /// <summary>White space, stripped or not, and comments.</summary>
    private static bool IsBlank(string gap) => gap.IsWhiteSpace() || gap.TrimStart().StartsWith('#');

    private static TextPosition PositionAt(string text, Token token)
    {
        var offset = token.Start.Offset;
        var before = text[..offset];
        return new TextPosition(offset, before.Count(c => c == '\n'), offset - (before.LastIndexOf('\n') + 1));
    }
}
