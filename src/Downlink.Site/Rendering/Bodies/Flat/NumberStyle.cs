namespace Downlink.Rendering;

/// <summary>How a number that leads a section or an item is written: <c>1. x</c>, <c>1.x</c> before Han, <c>1、</c>, <c>一、</c>.</summary>
internal enum NumberStyle
{
    Dot,
    TightDot,
    Arabic,
    Han,
}
