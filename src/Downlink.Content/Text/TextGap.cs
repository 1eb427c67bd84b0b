namespace Downlink.Text;

/// <summary>What stood between a character and the one before it: nothing, a hyphen or underscore, or a space.</summary>
internal enum TextGap : byte
{
    None,
    Joint,
    Space,
}
