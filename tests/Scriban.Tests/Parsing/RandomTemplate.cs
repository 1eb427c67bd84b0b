using FsCheck;
using FsCheck.Fluent;

namespace Scriban.Tests.Parsing;

/// <summary>Templates put together at random from what templates are made of.</summary>
internal static class RandomTemplate
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "\n", "\r\n", " ", "  ", "\t", "text", "é", "{", "}", "%",
        "if ", "else", "end", "for ", "in ", "while ", "case ", "when ", "func ", "ret ", "do", "with ", "capture ", "wrap ", "tablerow ",
        "break", "continue", "import ", "readonly ", "include ", "this", "true", "null", "empty?", "x", "y.z", "$a", "$", "$0", "$$", "f(",
        "1", "2.5", "0x1F", "1e3", "9999999999", "\"a\"", "'b", "`c`", "$\"{", "\\n", "[", "]", "(", ")", ",", ":", ";", "#", "##",
        "+", "-", "*", "/", "//", "%", "<<", ">>", "==", "!=", "<", ">=", "&&", "||", "|", "?", "??", "?!", "?.", ".", "..", "..<", "...",
        "=", "+=", "++", "--", "@", "^", "!", "&", "~", "\\",
    ];

    public static Arbitrary<string> Arbitrary =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
