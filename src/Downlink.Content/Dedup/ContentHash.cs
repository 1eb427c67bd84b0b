namespace Downlink.Dedup;

/// <summary>SHA-256 of a text in its normal form, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash(string Hex)
{
    /// <summary>The first seven digits, which slugs carry.</summary>
    public string Prefix => Hex[..7];

    public override string ToString() => Hex;
}
