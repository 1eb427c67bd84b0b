namespace Scriban.Runtime;

/// <summary>The kinds of numbers from the narrowest to the widest: two operands meet in the wider one.</summary>
internal enum NumberKind
{
    None,
    Int,
    Long,
    Big,
    Single,
    Double,
    Decimal,
}
