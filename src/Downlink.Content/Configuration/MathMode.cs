namespace Downlink.Configuration;

/// <summary>Whether <c>$…$</c> in Markdown is mathematics: never, always, or where a post has any.</summary>
public enum MathMode
{
    Off,
    On,
    Auto,
}
