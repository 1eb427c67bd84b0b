using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Downlink.Pages;

namespace Downlink.Searching;

/// <summary>What the index says of the whole site, and of each page, as JSON.</summary>
internal static class IndexJson
{
    /// <summary>The root, of the lists that tell where pages and terms are.</summary>
    public static byte[] Root(int pages, ImmutableArray<Term> categories, string map, string terms)
    {
        var root = new StringBuilder();
        root.Append(CultureInfo.InvariantCulture, $"{{\"version\":1,\"pages\":{pages},\"categories\":[");
        for (var index = 0; index < categories.Length; index++)
            root.Append(index == 0 ? "" : ",").AppendJson(categories[index].Slug).Append(',').AppendJson(categories[index].Name);
        return Encoding.UTF8.GetBytes(root.Append("],\"map\":").Append(map).Append(",\"terms\":").Append(terms).Append('}').ToString());
    }

    /// <summary>
    /// <c>[path, title, date, language, [category…], text]</c>: categories by their place in the root, a block a line, a tab before a
    /// heading.
    /// </summary>
    public static string Describe(SearchDocument document, string lines, ImmutableArray<Term> categories)
    {
        var places = Enumerable.Range(0, categories.Length).Where(index => document.Categories.Contains(categories[index].Slug));
        return new StringBuilder(lines.Length + 200).Append('[').AppendJson(document.Path).Append(',').AppendJson(document.Title).Append(',')
            .AppendJson(document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "").Append(',').AppendJson(document.Language)
            .Append(",[").AppendJoin(',', places).Append("],").AppendJson(lines).Append(']').ToString();
    }
}
