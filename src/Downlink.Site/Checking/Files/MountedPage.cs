using System.Text;
using Downlink.Rendering;

namespace Downlink.Checking;

/// <summary>A page as it is at the root of a host, and as it is below a path.</summary>
/// <param name="Made">The one of them that was rendered for this.</param>
/// <param name="AtRoot">The page at the root, in UTF-8.</param>
/// <param name="Below">The page below the path.</param>
/// <param name="Path">Begins with a slash and doesn't end in one.</param>
internal sealed record MountedPage(OutputFile Made, ReadOnlyMemory<byte> AtRoot, ReadOnlyMemory<byte> Below, string Path) : IDisposable
{
    /// <summary>How they compare, by offsets of bytes: that is enough to see that nothing is wrong.</summary>
    public MountComparison CompareBytes() => MountComparison.Of(AtRoot.Span, Below.Span, Encoding.UTF8.GetBytes(Path));

    /// <summary>The page at the root as a text, and how they compare by offsets in it.</summary>
    public (string Text, MountComparison Comparison) CompareTexts()
    {
        var text = Encoding.UTF8.GetString(AtRoot.Span);
        return (text, MountComparison.Of<char>(text, Encoding.UTF8.GetString(Below.Span), Path));
    }

    public void Dispose() => Made.Dispose();
}
