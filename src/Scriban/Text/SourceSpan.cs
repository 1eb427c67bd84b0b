namespace Scriban.Parsing;

/// <summary>A piece of a source text: from its first character to its last, both included.</summary>
public readonly record struct SourceSpan(string? FileName, TextPosition Start, TextPosition End)
{
    public int Offset => Start.Offset;

    public int Length => End.Offset - Start.Offset + 1;

    public bool IsEmpty => FileName is null;

    /// <summary>The file and the first position, as messages name a place: <c>path(line,column)</c>.</summary>
    public string ToStringSimple() => $"{FileName}({Start.ToStringSimple()})";

    public override string ToString() => $"{FileName}({Start.ToStringSimple()})-({End.ToStringSimple()})";
}
