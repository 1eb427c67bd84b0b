using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>The addresses in a style sheet.</summary>
internal static class StyleUrls
{
    public static IEnumerable<(string Text, int Start)> Of(string css) =>
        css.Contains("url(", StringComparison.OrdinalIgnoreCase) || css.Contains("@import", StringComparison.OrdinalIgnoreCase)
            ? StyleSheet.References(css).Select(static reference => (reference.Path, reference.Start))
            : [];
}
