using System.Text;

namespace Downlink.Rendering;

/// <summary>Text that is HTML of ours: a template writes it as it is, where anything else is escaped.</summary>
internal abstract class HtmlString
{
    public static HtmlString Of(string html) => new Whole(html);

    /// <summary>Writes it to a page, where nobody needs it as a string.</summary>
    public abstract void AppendTo(Utf8Text page);

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        var page = new Utf8Text();
        AppendTo(page);
        return Encoding.UTF8.GetString(page.Written.Span);
    }

    private sealed class Whole(string html) : HtmlString
    {
        public override void AppendTo(Utf8Text page) => page.Append(html);

        public override string ToString() => html;
    }
}
