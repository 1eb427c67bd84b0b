using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Downlink.Pages;
using Downlink.Text;

namespace Downlink.Searching;

/// <summary>What the index says of the whole site, and of each page, as JSON.</summary>
internal static class IndexJson
{
    /// <summary>The root, of the lists that tell where pages and terms are.</summary>
    public static byte[] Root(int pages, ImmutableArray<Term> categories, string map, string terms)
    {
        using var root = new TextBuffer(terms.Length + map.Length + 1000);
        root.Append(string.Create(CultureInfo.InvariantCulture, $"{{\"version\":1,\"pages\":{pages},\"categories\":["));
        for (var index = 0; index < categories.Length; index++)
            root.Append(index == 0 ? "" : ",").AppendJson(categories[index].Slug).Append(',').AppendJson(categories[index].Name);
        root.Append("],\"map\":").Append(map).Append(",\"terms\":").Append(terms).Append('}');
        var bytes = new byte[Encoding.UTF8.GetByteCount(root.Text)];
        Encoding.UTF8.GetBytes(root.Text, bytes);
        return bytes;
    }

    /// <summary>
    /// <c>[path, title, date, language, [category…], text]</c>: categories by their place in the root, a block a line, a tab before a
    /// heading.
    /// </summary>
    public static string Describe(SearchDocument document, ReadOnlySpan<char> lines, ImmutableArray<Term> categories)
    {
        using var json = new TextBuffer(lines.Length + 200);
        json.Append('[').AppendJson(document.Path).Append(',').AppendJson(document.Title).Append(',')
            .AppendJson(document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(',').AppendJson(document.Language)
            .Append(",[");
        var isFirst = true;
        for (var index = 0; index < categories.Length; index++)
        {
            if (!document.Categories.Contains(categories[index].Slug))
                continue;

            json.Append(isFirst ? "" : ",").Append(index.ToString(CultureInfo.InvariantCulture));
            isFirst = false;
        }

        return json.Append("],").AppendJson(lines).Append(']').ToString();
    }
}
