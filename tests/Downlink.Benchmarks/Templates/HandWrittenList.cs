using System.Globalization;
using System.Net;
using System.Text;

namespace Downlink.Benchmarks.Templates;

/// <summary>The list of posts as one would write it in C#, to the same characters.</summary>
internal static class HandWrittenList
{
    public static string Write(IReadOnlyList<BlogPost> posts)
    {
        var text = new StringBuilder();
        text.Append("<ul class=\"posts\">\n");
        for (var i = 0; i < posts.Count; i++)
            if (!posts[i].Draft) WritePost(text, posts[i], i == 0);
        return text.Append("</ul>\n").ToString();
    }

    private static void WritePost(StringBuilder text, BlogPost post, bool isFirst)
    {
        text.Append("  <li class=\"").Append(isFirst ? "first" : "next");
        if (post.Pinned) text.Append(" pinned");
        text.Append("\">\n    <h2><a href=\"").Append(BlogModel.BaseUrl).Append(WebUtility.HtmlEncode(post.Url)).Append("\">");
        text.Append(WebUtility.HtmlEncode(post.Title)).Append("</a></h2>\n    <time datetime=\"");
        text.Append(post.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("\">");
        text.Append(post.Date.ToString("dd MMMM yyyy", CultureInfo.InvariantCulture)).Append("</time>\n");
        if (post.Tags.Length > 0)
            text.Append("    <p class=\"tags\">").Append(WebUtility.HtmlEncode(string.Join(", ", post.Tags))).Append("</p>\n");
        text.Append("    <p>").Append(WebUtility.HtmlEncode(Truncate(post.Summary))).Append("</p>\n");
        text.Append("    <span>").Append(post.Category.ToUpperInvariant()).Append("</span>\n  </li>\n");
    }

    private static string Truncate(string text) => text.Length <= 120 ? text : text[..117] + "...";
}
