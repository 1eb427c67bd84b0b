using System.Globalization;

namespace Scriban.Parsing;

/// <summary>A place in a text: offset, line and column count from 0 and are printed from 1.</summary>
public readonly record struct TextPosition(int Offset, int Line, int Column)
{
    public static readonly TextPosition Eof = new(-1, -1, -1);

    public TextPosition NextColumn(int offset = 1) => new(Offset + offset, Line, Column + offset);

    public TextPosition NextLine(int offset = 1) => new(Offset + offset, Line + offset, 0);

    public string ToStringSimple() => string.Create(CultureInfo.InvariantCulture, $"{Line + 1},{Column + 1}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Offset}:{Line},{Column})");
}
