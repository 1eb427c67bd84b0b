using System.Text;
using Downlink.Configuration;

namespace Downlink.Pages;

/// <summary>
/// The one style sheet that the configuration makes: each category's colour as <c>--c</c> of whatever carries its slug in
/// <c>data-channel</c>. Pages then need no inline style, and their content security policy allows none.
/// </summary>
internal static class ChannelStyles
{
    /// <summary>Its name among the assets; a theme's own file of this name stands instead.</summary>
    public const string Name = "css/_channels.css";

    /// <summary>The theme's files and this one.</summary>
    public static IReadOnlyDictionary<string, byte[]> AddTo(IReadOnlyDictionary<string, byte[]> files, IEnumerable<CategoryRule> categories)
    {
        if (files.ContainsKey(Name))
            return files;

        return new Dictionary<string, byte[]>(files, StringComparer.Ordinal) { [Name] = Encoding.UTF8.GetBytes(Of(categories)) };
    }

    private static string Of(IEnumerable<CategoryRule> categories) => string.Concat(categories
        .Where(static category => category.Colour is not null)
        .Select(static category => $"[data-channel=\"{Escape(category.Slug)}\"]{{--c:{category.Colour}}}\n"));

    private static string Escape(string slug) =>
        slug.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
