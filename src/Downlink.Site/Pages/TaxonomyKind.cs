namespace Downlink.Pages;

/// <summary>A way of sorting posts into terms.</summary>
public enum TaxonomyKind
{
    Category,
    Tag,
    Series,
}
