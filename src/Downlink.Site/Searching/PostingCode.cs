using System.Text;

namespace Downlink.Searching;

/// <summary>
/// Lists of ascending page numbers as printable ASCII, for files that a host compresses as text. A number is the gap to the one before it
/// less one; its low six bits are one of 64 last characters, what is above them stands before it in base 27 of the others ((s,c)-dense
/// codes: Brisaboa, Fariña, Navarro, Esteller, 2003). A quotation mark and a backslash never occur, so that JSON holds it as it is.
/// </summary>
internal static class PostingCode
{
    /// <summary>Between the lists of one term.</summary>
    public const char Separator = '!';

    private const int Last = 64;
    private const int Before = 27;

    /// <summary>Appends a number from 0.</summary>
    public static void Append(StringBuilder code, int number)
    {
        Span<char> before = stackalloc char[8];
        var count = 0;
        for (var rest = number / Last; rest > 0; rest = (rest - 1) / Before)
            before[count++] = Letter(Last + ((rest - 1) % Before));
        while (count > 0) code.Append(before[--count]);
        code.Append(Letter(number % Last));
    }

    // 91 characters from # to ~, without the backslash.
    private static char Letter(int value) => (char)(value < '\\' - '#' ? '#' + value : '#' + value + 1);
}
