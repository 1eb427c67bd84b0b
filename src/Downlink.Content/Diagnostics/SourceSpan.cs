namespace Downlink.Diagnostics;

/// <summary>
/// A place in a file of the site: path with <c>/</c> relative to the site, line and column from 1, length in UTF-16 units.
/// </summary>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length) : IComparable<SourceSpan>
{
    /// <summary>A file as a whole, for what has no better place.</summary>
    public static SourceSpan Of(string file) => new(file, 1, 1, 0);

    public int CompareTo(SourceSpan other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : (Line, Column, Length).CompareTo((other.Line, other.Column, other.Length));
    }

    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{File}({Line},{Column})";
}
