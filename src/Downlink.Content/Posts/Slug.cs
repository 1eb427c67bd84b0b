namespace Downlink.Posts;

/// <summary>A post's, page's or category's name in a URL: lower-case NFC letters and digits joined by <c>-</c>.</summary>
public readonly record struct Slug(string Value)
{
    public override string ToString() => Value;
}
