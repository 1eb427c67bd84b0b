namespace Downlink.Entries;

/// <summary>A date while it is being read: each part at most once.</summary>
internal record struct DateParts
{
    private int? _year;
    private int? _month;
    private int? _day;
    private bool _isUnsure;

    /// <summary>Whether what was read is a date at all: at least a month with a day or a year.</summary>
    public readonly bool IsDate => _isUnsure || (_month is not null && (_day is not null || _year is not null));

    public bool Set(int year, int month, int day) =>
        year is >= 1970 and <= 2099 && month is >= 1 and <= 12 && day is >= 1 and <= 31 && SetYear(year) && SetMonth(month) && SetDay(day);

    /// <summary>Day and month in the order of one country or another: certain only where one of them can't be a month.</summary>
    public bool SetUnsure(int year, int one, int two)
    {
        if (year is < 1970 or > 2099 || one is < 1 or > 31 || two is < 1 or > 31 || (one > 12 && two > 12))
            return false;
        if (one > 12 || one == two)
            return Set(year, two, one);
        if (two > 12)
            return Set(year, one, two);

        return _isUnsure = true;
    }

    public bool SetYear(int year) => Fill(ref _year, year);

    public bool SetMonth(int month) => Fill(ref _month, month);

    public bool SetDay(int day) => Fill(ref _day, day);

    public bool SetChinese(char unit, int number) => unit switch
    {
        '年' => SetYear(number),
        '月' => SetMonth(number),
        '日' or '号' => SetDay(number),
        _ => false,
    };

    public readonly DateOnly? Day(int firstYear, int lastYear) =>
        _year is { } year && _month is { } month && _day is { } day && year >= firstYear && year <= lastYear &&
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static bool Fill(ref int? part, int value)
    {
        if (part is not null)
            return false;
        part = value;
        return true;
    }
}
