using System.Text;

namespace Downlink.Text;

/// <summary>Scripts, fractions and roots in plain characters.</summary>
internal static class TexScripts
{
    private const string Base = "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ⊤*′∘†";
    private const string High = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡᵀ*′°†";

    private const string LowBase = "0123456789+−=()aehijklmnoprstuvxβγρφχ";
    private const string Low = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

    private const string Signs = "+−=<>/·×÷±≤≥≠≈→∈,:|* ";

    public static string Raised(string script) =>
        In(script, Base, High) ?? $"^{(IsOne(script) || IsNumber(script) ? script : $"({script})")}";

    public static string Lowered(string script) =>
        In(script, LowBase, Low) ?? $"_{(IsOne(script) || IsWord(script) ? script : $"({script})")}";

    public static string Fraction(string over, string under) => (over, under) switch
    {
        ("1", "2") => "½",
        ("1", "3") => "⅓",
        ("2", "3") => "⅔",
        ("1", "4") => "¼",
        ("3", "4") => "¾",
        _ => $"{(HasSigns(over) ? $"({over})" : over)}/{(HasSigns(under) || IsProduct(under) ? $"({under})" : under)}",
    };

    public static string UnderRoot(string under) =>
        HasSigns(under) || under.StartsWith('−') || (!IsNumber(under) && under.Count(IsBase) > 1) ? $"({under})" : under;

    private static string? In(string script, string from, string to)
    {
        var mapped = new StringBuilder(script.Length);
        foreach (var character in script)
        {
            if (from.IndexOf(character, StringComparison.Ordinal) is not (>= 0 and var at))
                return null;
            mapped.Append(to[at]);
        }

        return mapped.ToString();
    }

    /// <summary>Whether a text is one character, be it of one or two units.</summary>
    public static bool IsOne(string text) => text.EnumerateRunes().Count() == 1;

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);

    private static bool IsWord(string text) => text.All(char.IsLetterOrDigit);

    private static bool IsBase(char character) => char.IsAsciiLetterOrDigit(character) || character is >= 'Α' and <= 'ω';

    private static bool IsProduct(string text) => char.IsAsciiDigit(text[0]) && !IsNumber(text);

    /// <summary>Whether an operator stands in it, outside of brackets and not first.</summary>
    private static bool HasSigns(string text)
    {
        var open = 0;
        for (var at = 0; at < text.Length; at++)
        {
            open += text[at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (at > 0 && open == 0 && Signs.Contains(text[at], StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
