using System.Text;
using Downlink.Text;

namespace Downlink.Dedup;

/// <summary>
/// The normal form <c>v1</c> of a text: what stays the same however it was captured. Two texts with one normal form are copies.
/// </summary>
/// <remarks>
/// The steps of <c>v1</c>, in their order. They never change; another normal form is another version.
/// <list type="number">
/// <item>Characters that show nothing go (controls, zero-width, byte order and direction marks, variation selectors; see
/// <see cref="Folding"/>).</item>
/// <item>Full-width ASCII becomes ASCII, any kind of space a plain space, <c>…</c> three dots.</item>
/// <item>A base and its combining mark become one character (<see cref="Composition"/>).</item>
/// <item>A run of spaces stays, as one space, only between two letters or digits of scripts that put spaces between words.</item>
/// <item>A run of more than three dots becomes three.</item>
/// <item>HTML character references are read (<see cref="EntityDecoder"/>) and the steps before are taken again, until nothing changes (at
/// most eight times).</item>
/// </list>
/// Case, punctuation marks, digits, symbols and every letter stay as they are.
/// </remarks>
public static class NormalForm
{
    public const string Version = "v1";

    private const int MostRounds = 8;

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var form = Tighten(Composition.Compose(Folding.Fold(text)));
        for (var round = 0; round < MostRounds && form.Contains('&', StringComparison.Ordinal); round++)
        {
            var decoded = EntityDecoder.Decode(form);
            if (decoded.Length == form.Length)
                break;
            form = Tighten(Composition.Compose(Folding.Fold(decoded)));
        }

        return form;
    }

    /// <summary>The length of a normal form as readers count it: in code points.</summary>
    public static int Length(string normalForm)
    {
        ArgumentNullException.ThrowIfNull(normalForm);
        var length = 0;
        foreach (var character in normalForm)
            length += char.IsLowSurrogate(character) ? 0 : 1;
        return length;
    }

    private static string Tighten(string text)
    {
        var tight = new StringBuilder(text.Length);
        var (isPending, isAfterWord, dots) = (false, false, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                isPending = true;
                continue;
            }

            var isWord = Scripts.IsSpacedWord(rune);
            if (isPending && isAfterWord && isWord)
                tight.Append(' ');
            (isPending, isAfterWord) = (false, isWord);
            dots = Append(tight, rune, dots);
        }

        return tight.ToString();
    }

    private static int Append(StringBuilder tight, Rune rune, int dots)
    {
        var added = rune.Value switch { '.' => 1, '…' => 3, _ => 0 };
        if (added == 0)
        {
            if (rune.IsBmp)
                tight.Append((char)rune.Value);
            else
                tight.Append(rune.ToString());
            return 0;
        }

        var kept = Math.Min(3, dots + added);
        tight.Append('.', kept - dots);
        return kept;
    }
}
