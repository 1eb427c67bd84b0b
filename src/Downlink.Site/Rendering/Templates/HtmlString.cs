using System.Text;

namespace Downlink.Rendering;

/// <summary>Text that is HTML of ours: a template writes it as it is, where anything else is escaped.</summary>
internal abstract class HtmlString
{
    public static HtmlString Of(string html) => new Whole(html);

    /// <summary>Writes it to a page, where nobody needs it as a string.</summary>
    public abstract void AppendTo(Utf8Text html);

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        var written = new Utf8Text();
        AppendTo(written);
        var html = Encoding.UTF8.GetString(written.Written.Span);
        written.Free();
        return html;
    }

    private sealed class Whole(string text) : HtmlString
    {
        public override void AppendTo(Utf8Text html) => html.Append(text);

        public override string ToString() => text;
    }
}
