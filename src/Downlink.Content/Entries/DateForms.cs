using System.Buffers;
using System.Globalization;

namespace Downlink.Entries;

/// <summary>
/// Reads a text that is one date and nothing else, in the forms blogs print; an ambiguous or impossible one gives no day.
/// </summary>
internal static class DateForms
{
    private const int FirstYear = 1970;
    private const int LastYear = 2099;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly SearchValues<char> ClockCharacters = SearchValues.Create("0123456789:.+-ZAPMapm");

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Whether the text is a date or a time of day; <paramref name="day"/> is null where no day can be told for certain.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly? day)
    {
        var parts = new DateParts();
        day = null;
        foreach (var range in text.SplitAny(" ,，"))
        {
            var word = text[range].Trim(" []()【】");
            if (!word.IsEmpty && !IsDecoration(word) && !Read(word, ref parts))
                return false;
        }

        day = parts.Day(FirstYear, LastYear);
        return parts.IsDate;
    }

    private static bool Read(ReadOnlySpan<char> word, ref DateParts parts) =>
        ReadClock(word) || ReadWhole(word, ref parts) || ReadChinese(word, ref parts) || ReadWord(word, ref parts);

    /// <summary>
    /// <c>2026-01-11</c>, <c>2026/1/11</c>, <c>2026.1.11</c>, <c>11/01/2026</c>, with a time after <c>T</c>, or <c>20260111</c>.
    /// </summary>
    private static bool ReadWhole(ReadOnlySpan<char> word, ref DateParts parts)
    {
        var timeAt = word.IndexOf('T');
        if (timeAt >= 8 && ReadClock(word[(timeAt + 1)..]))
            word = word[..timeAt];
        if (word.Length == 8 && Number(word) is { } digits)
            return parts.Set(digits / 10000, digits / 100 % 100, digits % 100);

        Span<Range> ranges = stackalloc Range[4];
        if (word.SplitAny(ranges, "-/.") != 3)
            return false;

        if (Number(word[ranges[0]]) is not { } one || Number(word[ranges[1]]) is not { } two || Number(word[ranges[2]]) is not { } three)
            return false;
        return ranges[0].End.Value == 4 ? parts.Set(one, two, three) : parts.SetUnsure(three, one, two);
    }

    /// <summary><c>2026年1月11日</c>, also in several words.</summary>
    private static bool ReadChinese(ReadOnlySpan<char> word, ref DateParts parts)
    {
        var isAny = false;
        while (!word.IsEmpty)
        {
            var digits = word.IndexOfAnyExceptInRange('0', '9');
            if (digits < 1 || Number(word[..digits]) is not { } number || !parts.SetChinese(word[digits], number))
                return false;
            isAny = true;
            word = word[(digits + 1)..];
        }

        return isAny;
    }

    /// <summary>A month's name, a day with or without <c>st</c>, <c>nd</c>, <c>rd</c>, <c>th</c>, or a year.</summary>
    private static bool ReadWord(ReadOnlySpan<char> word, ref DateParts parts)
    {
        var month = IndexOfName(Months, word.TrimEnd('.'));
        if (month >= 0)
            return parts.SetMonth(month + 1);

        var digits = word.IndexOfAnyExceptInRange('0', '9');
        var suffix = digits < 0 ? default : word[digits..];
        if (digits is 1 or 2 && suffix is "st" or "nd" or "rd" or "th" or "日")
            word = word[..digits];
        return Number(word) is { } number && (word.Length == 4 ? parts.SetYear(number) : word.Length <= 2 && parts.SetDay(number));
    }

    /// <summary><c>12:30</c>, <c>12:30:59.5Z</c>, <c>12:30+08:00</c>.</summary>
    private static bool ReadClock(ReadOnlySpan<char> word)
    {
        var colon = word.IndexOf(':');
        return colon is 1 or 2 && word.Length >= colon + 3 && char.IsAsciiDigit(word[0]) && word.IndexOfAnyExcept(ClockCharacters) < 0;
    }

    private static bool IsDecoration(ReadOnlySpan<char> word) =>
        IndexOfName(Weekdays, word.TrimEnd('.')) >= 0
        || word is "AM" or "PM" or "am" or "pm" or "of" or "UTC" or "GMT" or "CST" or "的" or "上午" or "下午" or "晚上"
        || (word is ['星', '期', _] or ['周', _] && "一二三四五六日天".AsSpan().Contains(word[^1]));

    private static int IndexOfName(string[] names, ReadOnlySpan<char> word)
    {
        for (var index = 0; index < names.Length && word.Length >= 3; index++)
        {
            var isShort = word.Length == 3 || (word.Length == 4 && names[index] is "september" or "thursday" or "tuesday");
            if (
                (isShort || word.Length == names[index].Length)
                && names[index].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)
            )
            {
                return index;
            }
        }

        return -1;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= 8 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
