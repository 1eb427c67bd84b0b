using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Rendering;

/// <summary>Turns the addresses of one text into those of its page, and reports the ones that lead nowhere good.</summary>
internal sealed class LinkTargets(Entry entry, Uri? site, Func<string, string> resolve, DiagnosticBag diagnostics)
{
    public bool IsExternal(string target) => Address.IsExternal(target, site);

    /// <summary>The address to write, or null for one that would run something; line and column are the body's, from 0.</summary>
    public string? Resolve(string address, int line, int column)
    {
        if (Address.IsSafe(address))
            return Address.Encode(resolve(address));
        diagnostics.Add(BodyDiagnostics.UnsafeAddress(address, At(line, column)));
        return null;
    }

    public SourceSpan At(int line, int column) => entry.Origin with { Line = entry.BodyLine + line, Column = column + 1, Length = 0 };
}
