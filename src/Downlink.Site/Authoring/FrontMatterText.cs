using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Downlink.Entries;

namespace Downlink.Authoring;

/// <summary>
/// Writes front matter so that <see cref="Entries"/> reads the same from it: the keys that say something, in the order of the author's
/// guide.
/// </summary>
internal static class FrontMatterText
{
    /// <summary>The block with its fences; after it the text follows.</summary>
    public static string Of(FrontMatter written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var text = new StringBuilder("---\n");
        Add(text, "title", written.Title);
        if (written.Date is { } date)
            text.Append(CultureInfo.InvariantCulture, $"date: {date:yyyy-MM-dd}\n");
        Add(text, "slug", written.Slug);
        Add(text, "categories", written.Categories);
        Add(text, "tags", written.Tags);
        Add(text, "adopts", written.Adopts);
        if (written.IsDraft)
            text.Append("draft: true\n");
        return text.Append("---\n").ToString();
    }

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (value is not null)
            text.Append(CultureInfo.InvariantCulture, $"{key}: {YamlText.Of(value)}\n");
    }

    private static void Add(StringBuilder text, string key, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"{key}: {YamlText.Of(values)}\n");
    }
}
