using System.Globalization;
using System.Text;

namespace Downlink.Dedup;

/// <summary>A normal form without its punctuation and spaces: what is left when widths, dots and spaces were changed or lost.</summary>
internal static class Skeleton
{
    public static string Of(string normalForm)
    {
        var skeleton = new StringBuilder(normalForm.Length);
        for (var at = 0; at < normalForm.Length; at++)
        {
            if (!IsLostEasily(normalForm[at]) || JoinsDigits(normalForm, at))
                skeleton.Append(normalForm[at]);
        }

        return skeleton.ToString();
    }

    /// <summary>Punctuation and spaces, but for the marks that make another name of a name: <c>C#</c>, <c>@user</c>, <c>100%</c>.</summary>
    private static bool IsLostEasily(char character) =>
        character switch
        {
            ' ' or '_' or '\u3002' or '\u3001' or '`' or '·' => true,
            '#' or '@' or '%' or '&' => false,
            < '\u0080' => char.IsAsciiLetterOrDigit(character) is false
                && character is not ('+' or '<' or '>' or '=' or '$' or '^' or '|' or '~'),
            _ => char.GetUnicodeCategory(character)
                is UnicodeCategory.DashPunctuation
                    or UnicodeCategory.OpenPunctuation
                    or UnicodeCategory.ClosePunctuation
                    or UnicodeCategory.InitialQuotePunctuation
                    or UnicodeCategory.FinalQuotePunctuation
                    or UnicodeCategory.OtherPunctuation,
        };

    /// <summary>The point of <c>3.11</c> isn't punctuation: without it the number is another.</summary>
    private static bool JoinsDigits(string text, int at) =>
        text[at] is '.' or ':' or '-' or '/'
        && at > 0
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at - 1])
        && char.IsAsciiDigit(text[at + 1]);
}
